using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Settings;

/// <summary>The project of the checkpoints, with its settings.</summary>
internal static class SettingsStage
{
    public static async Task<CheckpointStage> OpenAsync(string locale = "fr-FR", bool deputy = true)
    {
        var stage = await CheckpointStage.OpenAsync(deputy, locale);
        var current = new CurrentProjects(stage.Cast.Projects, stage.Cast.People);
        var view = new SettingsView(new WallClock(), stage.Cast.Options);
        stage.Cast.With(
            new RhythmHandler(stage.Cast.Desk, current, view),
            new NumbersHandler(stage.Cast.Desk, view, [new DisputeFollower(stage.Cast.Options)]),
            new RolesHandler(stage.Cast.Desk, view),
            new WeekHandler(stage.Cast.Desk, current, view)
        );
        return stage;
    }

    public static string SettingsWord(string locale) => locale == "fr-FR" ? "réglages" : "settings";

    /// <summary>Opens one of the forms from the card of the settings, and sends it with what changed.</summary>
    public static async Task<Reply> SetsAsync(
        this CheckpointStage stage,
        string who,
        string verb,
        params (string Id, string Value)[] changes
    )
    {
        var card = (await stage.Cast.Says(who, "settings")).Message!;
        var form = (await stage.Cast.Opens(who, card.Button(verb))).Form!;
        return await stage.Cast.Fills(who, form, changes);
    }

    public static string Fact(this CoachMessage card, int index) =>
        card.Blocks.OfType<FactsBlock>().Single().Facts[index].Value;

    /// <summary>An expression, written into the form of the rhythm.</summary>
    public static (string, string)[] Expression(string cron) => [(RhythmForm.Every, "cron"), (RhythmForm.Cron, cron)];
}
