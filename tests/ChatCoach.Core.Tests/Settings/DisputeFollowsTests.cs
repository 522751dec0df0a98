using ChatCoach.Core.Agenda;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Settings;

public sealed class DisputeFollowsTests
{
    [Fact]
    public async Task Other_numbers_of_days_move_the_day_on_which_an_open_dispute_is_looked_at()
    {
        var stage = await DisputeStage.OpenAsync();
        var view = new SettingsView(new WallClock(), stage.Cast.Options);
        stage.Cast.With(
            new NumbersHandler(stage.Cast.Desk, view, [new DisputeFollower(stage.Cast.Options)]),
            new RhythmHandler(stage.Cast.Desk, new CurrentProjects(stage.Cast.Projects, stage.Cast.People), view)
        );
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = DisputeStep.Sponsors, Contract = null });

        var card = (await stage.Cast.Says("Ana", "réglages")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.NumbersOpen))).Form!;
        var reply = await stage.Cast.Fills("Ana", form, ("settings.managers", "4"));
        Assert.Null(reply.Form);
        Assert.Equal(4, (await stage.ProjectAsync()).Settings.SponsorsMeetWithinWorkingDays);

        // Entered on Monday 7: the fourth working day is Friday 11, and two before it the owner is reminded.
        var line = (await stage.ProjectAsync()).OpenDispute!;
        Assert.Equal(new DateTimeOffset(2026, 12, 9, 8, 0, 0, TimeSpan.Zero), line.DueAt!.Value.ToUniversalTime());
        Assert.Contains(
            stage.Cast.Projects.Agenda,
            item => item.Kind == AgendaKind.Deadline && item.Due == line.DueAt && item.Project == DisputeStage.Site
        );
    }
}
