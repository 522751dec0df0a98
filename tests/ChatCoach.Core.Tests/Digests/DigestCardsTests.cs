using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Digests;

public sealed class DigestCardsTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy_and_have_no_button_that_a_channel_would_answer(string locale)
    {
        var cards = DigestSamples.Messages(new Speech(locale, "Europe/Paris")).ToList();

        Assert.All(
            cards,
            card => Assert.Empty(CardRulesTests.Broken(card.Message).Select(rule => $"{card.Name}: {rule}"))
        );
        Assert.All(cards, card => Assert.Empty(card.Message.AllButtons()));
        Assert.All(
            cards,
            card => Assert.Equal(card.Name.StartsWith("shared", StringComparison.Ordinal), card.Message.Band.Shared)
        );
    }
}
