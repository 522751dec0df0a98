using ChatCoach.Core.Digests;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Checkpoints;
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

    [Fact]
    public void After_a_change_of_provider_the_turn_is_named_by_who_delivers_now()
    {
        var project = CheckpointStage.Plain();
        project = project with { Stages = [project.Stages[0] with { Provider = "Studio Brume" }] };

        var card = SharedDigest.Of(new Speech("fr-FR", "Europe/Paris"), project, CheckpointStage.December(7, 9));

        Assert.Equal("Studio Brume", card.Blocks.OfType<FactsBlock>().Single().Facts[0].Value);
        Assert.DoesNotContain("Agence Lumen", card.Summary, StringComparison.Ordinal);
    }
}
