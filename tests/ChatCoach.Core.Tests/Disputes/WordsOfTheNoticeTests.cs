using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;
using static ChatCoach.Core.Tests.Disputes.FormalNoticeTests;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Step 7: all that the letter prints is looked at, and it rests on facts that still stand.</summary>
public sealed class WordsOfTheNoticeTests
{
    /// <summary>The letter prints where a fact comes from, what it was measured by, and the clause.</summary>
    [Theory]
    [InlineData("notice.clause", "Article 4, que vous bafouez délibérément", "délibérément")]
    [InlineData("notice.demand", "You never deliver anything on time.", "never")]
    public async Task Every_part_of_the_letter_is_looked_at_in_its_own_language(string part, string text, string word)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);

        var form = (await stage.RecordsAsync("Ana", card, "notice", [.. Letter, (part, text)])).Form!;

        Assert.Contains(word, form.ErrorAt("notice.keep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reviews_the_draft_reads_which_exhibits_the_provider_contests()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);
        await stage.RecordsAsync("Ana", card, "notice", Letter);
        Assert.DoesNotContain("conteste", TextOf(await DraftAsync(stage)), StringComparison.Ordinal);
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Statement = new FactStatement("Agence Lumen", new DateOnly(2026, 12, 7), "Ana")
                {
                    Facts = [1],
                    Answers =
                    [
                        new FactAnswer(1, FactVerdict.Contested, "Il y était", "Paul", new DateOnly(2026, 12, 7)),
                    ],
                },
            }
        );

        Assert.Contains(
            "Le prestataire conteste\u00A0: Pièce 1.",
            TextOf(await DraftAsync(stage)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_a_fact_comes_from_is_looked_at_too()
    {
        var stage = await DisputeStage.OpenAsync();
        await BeforeNoticeAsync(stage);
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Facts = [.. dispute.Facts.Select(fact => fact with { Source = "Leur mail, comme toujours en retard" })],
            }
        );
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;

        var form = (await stage.RecordsAsync("Ana", card, "notice", Letter)).Form!;

        Assert.Contains("toujours", form.ErrorAt("notice.keep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_was_corrected_since_is_taken_out_before_the_notice_is_decided()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);
        card = (await stage.RecordsAsync("Ana", card, "notice", Letter)).Message!;
        card = (await stage.DoesAsync("Ana", card)).Message!;
        Assert.Equal(Verbs.DisputeNext, card.Primary().Call!.Verb);
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Facts =
                [
                    .. dispute.Facts,
                    dispute.Facts[0] with
                    {
                        Number = 2,
                        Corrects = 1,
                        What = "Il manquait à 17 h.",
                    },
                ],
            }
        );

        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal("notice", card.Primary().Call!.Choice);
        await stage.Cast.Presses("Ana", Button.Press("", new ActionCall(Verbs.DisputeNext, DisputeStage.Site, "d1")));
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);

        await stage.RecordsAsync("Ana", card, "notice", [.. Letter, ("notice.facts", "2")]);
        Assert.Equal([2], (await stage.DisputeAsync()).Notice!.Facts);
        Assert.True((await stage.DisputeAsync()).Notice!.WordingRead);
    }
}
