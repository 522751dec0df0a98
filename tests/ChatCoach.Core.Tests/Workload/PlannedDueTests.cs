using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Turns;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>A turn of ours that was planned says by when we are to be done once the turn is ours.</summary>
public sealed class PlannedDueTests
{
    private static readonly DateOnly Friday = new(2026, 12, 4);

    [Fact]
    public async Task The_hand_over_to_us_is_due_at_the_end_of_the_planned_turn_for_which_it_comes()
    {
        var stage = await OpenAsync();
        await stage.DeclaresAsync("2026-12-01", "2026-12-04");

        var card = (await stage.Cast.Says("Ana", "à nous")).Message!;

        var held = (await stage.ProjectAsync()).Holding!;
        Assert.Equal((Friday, "t1"), (held.Due!.Value, held.Planned));
        Assert.Contains("Fournir les textes", card.Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await stage.ProjectAsync()).LedgerOn(new DateOnly(2026, 12, 8)).Client.Late);
    }

    [Fact]
    public async Task What_was_said_goes_before_what_was_planned()
    {
        var stage = await OpenAsync();
        await stage.DeclaresAsync("2026-12-01", "2026-12-04");

        await stage.Cast.Fills(
            "Ana",
            (
                await stage.Cast.Opens("Ana", TurnStage.Detail((await stage.Cast.Says("Ana", "la balle")).Message!))
            ).Form!,
            ("turn.to", "Client"),
            ("turn.due", "2026-12-02")
        );

        var held = (await stage.ProjectAsync()).Holding!;
        Assert.Equal((new DateOnly(2026, 12, 2), null), (held.Due!.Value, held.Planned));
    }

    [Fact]
    public async Task A_turn_that_is_far_away_gives_no_day()
    {
        var stage = await OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-15");

        await stage.Cast.Says("Ana", "à nous");

        Assert.Null((await stage.ProjectAsync()).Holding!.Due);
    }

    [Fact]
    public async Task A_delivery_near_its_day_gives_the_days_of_the_acceptance()
    {
        var stage = await OpenAsync();
        await stage.Until("2027-01-27", 10);

        await stage.Cast.Says("Ana", "à nous");

        // Friday 29 is the planned day, and Monday 1 the second of the two working days.
        var held = (await stage.ProjectAsync()).Holding!;
        Assert.Equal((new DateOnly(2027, 2, 1), "accept-s1"), (held.Due!.Value, held.Planned));
    }

    [Fact]
    public async Task Other_days_for_the_planned_turn_are_one_more_line_and_change_none()
    {
        var stage = await OpenAsync();
        await stage.DeclaresAsync("2026-12-01", "2026-12-04");
        await stage.Cast.Says("Ana", "à nous");

        var form = (
            await stage.Cast.Opens("Ana", Button.Open("", new ActionCall(Verbs.BookingTurn, WorkloadStage.Site, "t1")))
        ).Form!;
        await stage.Cast.Fills("Ana", form, ("booking.until", "2026-12-08"));

        var project = await stage.ProjectAsync();
        Assert.Equal([null, Friday, new DateOnly(2026, 12, 8)], project.HandOvers.Select(turn => turn.Due));
        Assert.Equal(new StageTurn(Side.Client, new DateOnly(2026, 11, 30)), project.Turn);
    }

    [Fact]
    public async Task A_provider_who_hands_over_does_not_read_our_plan()
    {
        var stage = await OpenAsync();
        await stage.DeclaresAsync("2026-12-01", "2026-12-04");

        var card = (await stage.Cast.Says("Paul", "la balle est chez eux")).Message!;

        Assert.Equal(Friday, (await stage.ProjectAsync()).Holding!.Due);
        Assert.DoesNotContain("4 déc", card.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("textes", card.Text(), StringComparison.Ordinal);
        await stage.Until("2026-12-10", 10);
        var later = (await stage.Cast.Says("Paul", "la balle")).Message!;
        Assert.DoesNotContain("4 déc", later.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private static async Task<WorkloadStage> OpenAsync()
    {
        var stage = await WorkloadStage.OpenAsync();
        stage.Cast.With(new HandOverHandler(stage.Cast.Desk));
        return stage;
    }
}
