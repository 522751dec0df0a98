using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>What the cards and forms of a feature keep to, in both languages; the feature gives its samples.</summary>
public abstract class SampledCards(
    Func<Speech, IEnumerable<(string Name, CoachMessage Message)>> messages,
    Func<Speech, IEnumerable<(string Name, Form Form)>> forms
)
{
    /// <summary>In characters.</summary>
    private const int LongestLabel = 34;

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy(string locale)
    {
        var cards = messages(new Speech(locale, "Europe/Paris")).ToList();

        Assert.NotEmpty(cards);
        Assert.Equal(cards.Count, cards.Select(card => card.Name).Distinct().Count());
        Assert.All(
            cards,
            card => Assert.Empty(CardRulesTests.Broken(card.Message).Select(rule => $"{card.Name}: {rule}"))
        );
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Forms_have_short_titles_and_labels_that_fit_beside_their_fields(string locale)
    {
        var samples = forms(new Speech(locale, "Europe/Paris")).ToList();

        Assert.NotEmpty(samples);
        Assert.All(
            samples,
            sample =>
            {
                Assert.InRange(sample.Form.Title.Length, 1, 24);
                Assert.True(sample.Form.Submit.Primary);
                Assert.All(sample.Form.Fields, field => Assert.InRange(field.Label.Length, 1, LongestLabel));
                var ids = sample.Form.Fields.Select(field => field.Id).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
            }
        );
    }
}
