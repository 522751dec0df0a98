using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Stages;

public sealed class StageCardsTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy(string locale)
    {
        var cards = StageSamples.Messages(new Speech(locale, "Europe/Paris")).ToList();

        Assert.Equal(cards.Count, cards.Select(card => card.Name).Distinct().Count());
        Assert.All(
            cards,
            card => Assert.Empty(CardRulesTests.Broken(card.Message).Select(rule => $"{card.Name}: {rule}"))
        );
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Forms_have_short_titles_and_labels_that_fit_beside_their_fields(string locale) =>
        Assert.All(
            StageSamples.Forms(new Speech(locale, "Europe/Paris")),
            sample =>
            {
                Assert.InRange(sample.Form.Title.Length, 1, 24);
                Assert.True(sample.Form.Submit.Primary);
                Assert.All(sample.Form.Fields, field => Assert.InRange(field.Label.Length, 1, 34));
                var ids = sample.Form.Fields.Select(field => field.Id).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
            }
        );
}
