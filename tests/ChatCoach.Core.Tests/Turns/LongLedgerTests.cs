using System.Text.Json;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Turns;

public sealed class LongLedgerTests
{
    /// <summary>Columns of 64 KiB, of which a row has eight.</summary>
    private const int LargestRoot = 8 * 64 * 1024;

    [Fact]
    public async Task Hundreds_of_hand_overs_fit_the_root_and_none_is_lost()
    {
        const int Count = 330;
        var stage = await TurnStage.OpenAsync();
        var plain = await stage.ProjectAsync();
        for (var n = 0; n < Count; n++)
        {
            var handOver = Wordy(n);
            plain = plain.HandingOver(handOver);
            await stage.ChangesAsync(project => project.HandingOver(handOver));
        }

        var kept = await stage.ProjectAsync();
        Assert.InRange(kept.Turns.Count, 1, Project.MostTurns);
        Assert.InRange(
            JsonSerializer.SerializeToUtf8Bytes(kept, ProjectJson.Default.Project).Length,
            1,
            LargestRoot * 3 / 4
        );
        Assert.Equal(Count + 1, kept.TurnNumber);
        Assert.Equal(plain.Turn, kept.Turn);
        Assert.Equal(
            plain.HandOvers.Select(turn => turn.Evidence),
            (await PagesAsync(stage, kept)).Concat(kept.HandOvers).Select(turn => turn.Evidence)
        );

        var today = TurnStage.Today.AddDays(Count + 20);
        var (whole, sums) = (plain.LedgerOn(today), kept.LedgerOn(today));
        Assert.Equal((whole.Client, whole.Provider, whole.ThirdParty), (sums.Client, sums.Provider, sums.ThirdParty));
        Assert.NotEqual(0, sums.Client.Late);
    }

    [Fact]
    public async Task The_day_on_which_a_turn_began_outlives_the_hand_over_that_began_it()
    {
        var stage = await TurnStage.OpenAsync();
        for (var n = 0; n < 120; n++)
        {
            var said = new TurnEvent(0, "s1", Side.Provider, TurnStage.Today) { What = $"Précision {n}" };
            await stage.ChangesAsync(project => project.HandingOver(said));
        }

        await stage.Cast.Says("Ana", "à nous");
        await stage.Cast.Presses("Ana", (await stage.TurnCardAsync("Ana")).Undo());

        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)), (await stage.ProjectAsync()).Turn);
    }

    [Fact]
    public async Task A_correction_of_what_stands_in_a_row_changes_no_clock()
    {
        var stage = await TurnStage.OpenAsync();
        for (var n = 0; n < 100; n++)
        {
            var handOver = Wordy(n);
            await stage.ChangesAsync(project => project.HandingOver(handOver));
        }

        var before = await stage.ProjectAsync();
        await stage.ChangesAsync(project =>
            project.HandingOver(new TurnEvent(0, "s1", Side.ThirdParty, TurnStage.Today) { Corrects = 3 })
        );

        var after = await stage.ProjectAsync();
        var today = TurnStage.Today.AddDays(200);
        Assert.Equal(before.Turn, after.Turn);
        Assert.Equal(before.LedgerOn(today).ThirdParty, after.LedgerOn(today).ThirdParty);
        Assert.Equal(before.TurnNumber + 1, after.TurnNumber);
    }

    [Fact]
    public async Task The_picture_and_a_providers_own_list_hold_what_the_root_has_let_go()
    {
        var (stage, pictures) = await TurnStage.OpenLedgerAsync();
        for (var n = 0; n < 100; n++)
        {
            var handOver = new TurnEvent(
                0,
                "s1",
                n % 2 == 0 ? Side.Client : Side.Provider,
                TurnStage.Today.AddDays(7 * n)
            );
            await stage.ChangesAsync(project => project.HandingOver(handOver));
        }

        stage.Cast.Clock.Advance(TimeSpan.FromDays(700));
        var kept = await stage.ProjectAsync();
        Assert.NotNull(kept.OlderTurns);

        await stage.Cast.Says("Ana", "registre");
        var picture = Assert.IsType<Core.Files.TimelinePicture>(pictures.Asked[^1].Picture);
        Assert.InRange(picture.Rows.Sum(row => row.Bars.Count), 100, 202);
        Assert.Equal(new DateOnly(2026, 11, 24), picture.First);

        var card = (await stage.Cast.Says("Paul", "registre")).Message!;
        List<string> days = [];
        while (true)
        {
            days.AddRange(card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Open.Title));
            if (card.Buttons().FirstOrDefault(button => button.Title == "Plus anciens") is not { } older)
            {
                break;
            }

            card = (await stage.Cast.Presses("Paul", older)).Message!;
        }

        // The first of all, and every second one of the hundred.
        Assert.Equal(51, days.Count);
        Assert.Equal("Ouvrir le passage 1", days[^1]);
    }

    private static TurnEvent Wordy(int n) =>
        new(0, "s1", (Side)((n + 2) % 3), TurnStage.Today.AddDays(n))
        {
            By = "Ana",
            Due = TurnStage.Today.AddDays(n),
            What = new string('é', Project.LongestTask),
            Evidence = $"{n} " + new string('è', Project.LongestEvidence - 5),
        };

    private static async Task<List<TurnEvent>> PagesAsync(RiskStage stage, Project project)
    {
        List<TurnEvent> turns = [];
        for (var number = 1; number <= project.OlderTurns!.Count; number += TurnPage.Size)
        {
            var row = await stage.Cast.Projects.FindRowAsync(
                RiskStage.Site,
                TurnPage.Row,
                TurnPage.IdOf(number),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(TurnPage.Size, row!.Value.Turns.Count);
            turns.AddRange(row.Value.Turns);
        }

        return turns;
    }
}
