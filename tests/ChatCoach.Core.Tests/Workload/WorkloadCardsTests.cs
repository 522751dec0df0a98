using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>The cards and forms of bookings keep to the anatomy of all others, in both languages.</summary>
public sealed class WorkloadCardsTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy(string locale)
    {
        var cards = WorkloadSamples.Messages(new Speech(locale, "Europe/Paris")).ToList();

        Assert.Equal(cards.Count, cards.Select(card => card.Name).Distinct().Count());
        Assert.All(
            cards,
            card => Assert.Empty(CardRulesTests.Broken(card.Message).Select(rule => $"{card.Name}: {rule}"))
        );
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Forms_have_short_titles_and_one_field_an_id(string locale) =>
        Assert.All(
            WorkloadSamples.Forms(new Speech(locale, "Europe/Paris")),
            sample =>
            {
                Assert.InRange(sample.Form.Title.Length, 1, 24);
                var ids = sample.Form.Fields.Select(field => field.Id).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
            }
        );
}
