using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Hours;

public sealed class HoursCardsTests() : SampledCards(HoursSamples.Messages, HoursSamples.Forms)
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Hours_are_unexplained_and_nothing_worse(string locale)
    {
        var cards = HoursSamples.Messages(new Speech(locale, "Europe/Paris")).Select(card => card.Message.Text());

        Assert.All(
            cards,
            text =>
            {
                Assert.DoesNotContain("fraud", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("fictive", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("cheat", text, StringComparison.OrdinalIgnoreCase);
            }
        );
        var texts = locale == "fr-FR" ? TextCatalog.Shared.InFrench : TextCatalog.Shared.English;
        Assert.DoesNotContain(texts, text => text.Value.Contains("fraud", StringComparison.OrdinalIgnoreCase));
    }
}
