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

    /// <summary>
    /// What a sent form of the settings gets: its problems, or the form again where someone else was quicker, or the card
    /// with what was saved.
    /// </summary>
    /// <param name="turn">Who sent it.</param>
    /// <param name="session">Of the project that it changes.</param>
    /// <param name="form">As it is asked now.</param>
    /// <param name="problems">A sentence by field.</param>
    /// <param name="apply">Makes the change; false where the form says what holds already.</param>
    /// <param name="saved">The sentence beside the card once something changed.</param>
    public Reply Take(
        Turn turn,
        ProjectSession session,
        Form form,
        IDictionary<string, string> problems,
        Func<bool> apply,
        Func<string> saved
    )
    {
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        if (!session.IsRepeat && turn.Call.Version != session.Project.Settings.Version)
        {
            return Reply.Errors(
                form.Keeping(turn.Fields)
                    .WithErrors(turn.Speech["settings.stale"], new Dictionary<string, string>(StringComparer.Ordinal))
            );
        }

        var holds = session.IsRepeat || apply();
        return Reply.Replace(Card(turn, session)).WithNotice(holds ? saved() : turn.Speech["settings.nothing"]);
    }
}
