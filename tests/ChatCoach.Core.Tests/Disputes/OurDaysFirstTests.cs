using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

public sealed class OurDaysFirstTests
{
    [Fact]
    public async Task Opening_a_dispute_shows_our_own_late_days_before_theirs()
    {
        var stage = await DisputeStage.OpenAsync();
        await PlaysAsync(stage);

        var none = await stage.Cast.Says("Ana", "litige");
        var form = (await stage.Cast.Opens("Ana", none.Button(Verbs.DisputeOpen))).Form!;

        var clocks = Assert.IsType<FactsBlock>(Assert.IsType<FormText>(form.Parts[0]).Block);
        Assert.Equal(
            [
                ("Nous d’abord", "3 jours ouvrés après l’échéance, sur 5 avec la balle"),
                ("Puis Agence Lumen", "1 jour ouvré après l’échéance, sur 4 avec la balle"),
            ],
            clocks.Facts.Select(fact => (fact.Title.Replace('\u00A0', ' '), fact.Value.Replace('\u00A0', ' ')))
        );
    }

    [Fact]
    public async Task The_sheet_of_our_own_clock_begins_with_what_the_ledger_counts()
    {
        var stage = await DisputeStage.OpenAsync();
        await PlaysAsync(stage);
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();

        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        Assert.Equal("3", form.ValueOf("clock.days"));
        Assert.Contains(form.Parts.OfType<FormText>(), part => part.Block is FactsBlock);
    }

    [Fact]
    public async Task Without_a_day_that_counted_there_is_nothing_to_show()
    {
        var stage = await DisputeStage.OpenAsync();
        await ChangesAsync(stage, project => project with { Turns = [], Turn = new StageTurn(Side.Provider, default) });

        var none = await stage.Cast.Says("Ana", "litige");
        var form = (await stage.Cast.Opens("Ana", none.Button(Verbs.DisputeOpen))).Form!;

        Assert.DoesNotContain(form.Parts, part => part is FormText);
    }

    /// <summary>Ours from Tuesday 24 November to Tuesday 1 December, due on Thursday; theirs since, due on Friday 4.</summary>
    private static Task PlaysAsync(DisputeStage stage) =>
        ChangesAsync(
            stage,
            project =>
                (project with { Turns = [], Turn = new StageTurn(Side.Client, default) })
                    .HandingOver(
                        new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 11, 24))
                        {
                            Due = new DateOnly(2026, 11, 26),
                        }
                    )
                    .HandingOver(
                        new TurnEvent(0, "s1", Side.Provider, new DateOnly(2026, 12, 1))
                        {
                            Due = new DateOnly(2026, 12, 4),
                        }
                    )
        );

    private static Task ChangesAsync(DisputeStage stage, Func<Project, Project> change) =>
        stage.Cast.AltersAsync(DisputeStage.Site, change);
}
