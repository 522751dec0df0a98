using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>The card of the settings, with what only the clock of cadences knows: the next three checkpoints.</summary>
public sealed class SettingsView(ICadenceClock clock, CoachOptions options)
{
    private const int Proof = 3;

    public ICadenceClock Clock => clock;

    public CoachOptions Options => options;

    public CoachMessage Card(Turn turn, ProjectSession session)
    {
        var project = session.Project;
        return SettingsMessages.Card(
            turn.Speech,
            project,
            session.Me!,
            [.. project.Schedule.Coming(clock, project.CalendarOf(project.Owner)).Take(Proof)],
            Thresholds.Of(project, options)
        );
    }

    /// <summary>The form again with everything that was typed: someone else changed the settings since it was opened.</summary>
    public static Reply Stale(Turn turn, Form fresh) =>
        Reply.Errors(
            fresh
                .Keeping(turn.Fields)
                .WithErrors(turn.Speech["settings.stale"], new Dictionary<string, string>(StringComparer.Ordinal))
        );

    public static bool IsStale(Turn turn, ProjectSession session) =>
        !session.IsRepeat && turn.Call.Version != session.Project.Settings.Version;
}
