using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>What every card and form of projects, risks, forecasts and the help keeps to, in both languages.</summary>
public sealed class CardRulesTests
{
    private static IEnumerable<(string Name, CoachMessage Message)> Messages(string locale)
    {
        var speech = new Speech(locale, "Europe/Paris");
        return
        [
            .. ProjectSamples.Messages(speech),
            .. RiskSamples.Messages(speech),
            .. ForecastSamples.Messages(speech),
            .. TurnSamples.Messages(speech),
        ];
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy(string locale)
    {
        var cards = Messages(locale).ToList();

        Assert.Equal(cards.Count, cards.Select(card => card.Name).Distinct().Count());
        Assert.All(cards, card => Assert.Empty(Broken(card.Message).Select(rule => $"{card.Name}: {rule}")));
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Forms_have_short_titles_and_one_field_an_id(string locale) =>
        Assert.All(
            ProjectSamples
                .Forms(new Speech(locale, "Europe/Paris"))
                .Concat(RiskSamples.Forms(new Speech(locale, "Europe/Paris")))
                .Concat(TurnSamples.Forms(new Speech(locale, "Europe/Paris"))),
            sample =>
            {
                Assert.InRange(sample.Form.Title.Length, 1, 24);
                Assert.True(sample.Form.Submit.Primary);
                var ids = sample.Form.Fields.Select(field => field.Id).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
            }
        );

    [Fact]
    public void Nothing_that_the_provider_reads_names_what_is_private()
    {
        var cards = Messages("fr-FR").Where(card => card.Message.Band.Shared).ToList();

        Assert.NotEmpty(cards);
        foreach (var word in new[] { "litige", "À risque", "En difficulté", "repoussée", "a bougé", "recette" })
        {
            Assert.All(
                cards,
                card => Assert.DoesNotContain(word, card.Message.Text(), StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    internal static IEnumerable<string> Broken(CoachMessage card)
    {
        if (card.Blocks is not [TitleBlock { Text.Length: > 0 and <= 32 }, ..])
        {
            yield return "no title of at most 32 characters";
        }

        if (card.Summary.Length == 0 || card.Summary[^1] is not ('.' or '?'))
        {
            yield return $"the summary is no sentence: {card.Summary}";
        }

        foreach (var actions in card.Blocks.OfType<ActionsBlock>())
        {
            if (actions.Buttons.Count(button => !button.Rare) is 0 or > 3)
            {
                yield return "not one to three visible buttons";
            }

            // The official renderer's limit for a row, those behind "…" included.
            if (actions.Buttons.Count > 6)
            {
                yield return "more than six buttons in a row";
            }

            if (actions.Buttons.Skip(1).Any(button => button.Primary))
            {
                yield return "a primary button that is not the first";
            }
        }

        if (card.Blocks.OfType<FactsBlock>().Any(facts => facts.Facts.Count is 0 or > 4))
        {
            yield return "not one to four facts";
        }
    }
}
