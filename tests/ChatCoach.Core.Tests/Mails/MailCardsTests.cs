using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Mails;

public sealed class MailCardsTests() : SampledCards(MailSamples.Messages, MailSamples.Forms)
{
    [Theory]
    [InlineData("fr-FR", "fraude")]
    [InlineData("en-GB", "fraud")]
    public void No_card_speaks_of_fraud(string locale, string word) =>
        Assert.All(
            MailSamples.Messages(new Speech(locale, "Europe/Paris")),
            sample => Assert.DoesNotContain(word, sample.Message.Text(), StringComparison.OrdinalIgnoreCase)
        );
}
