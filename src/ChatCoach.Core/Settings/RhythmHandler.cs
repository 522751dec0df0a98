using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>The settings as a card, and the form of when checkpoints come. For owner and deputy.</summary>
public sealed class RhythmHandler(ProjectDesk desk, CurrentProjects current, SettingsView view) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Settings, ShowAsync);
        routes.On(Verbs.SettingsShow, ShowAsync);
        routes.On(Verbs.RhythmOpen, AskAsync);
        routes.On(Verbs.RhythmSet, SetAsync);
    }

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            turn.IsCall ? turn.Call.Project : await current.ResolveAsync(turn, cancellationToken),
            Permission.ChangeSettings,
            session => Task.FromResult(Reply.Replace(view.Card(turn, session))),
            cancellationToken
        );

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangeSettings,
            session => Task.FromResult(Reply.Ask(RhythmForm.Of(turn.Speech, session.Project))),
            cancellationToken
        );

    private Task<Reply> SetAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangeSettings,
            session => Task.FromResult(Set(turn, session)),
            cancellationToken
        );

    private Reply Set(Turn turn, ProjectSession session)
    {
        var form = RhythmForm.Of(turn.Speech, session.Project);
        var answers = new RhythmAnswers(session.Project, turn.Fields, turn.Speech);
        var problems = answers.Problems(form, view.Clock, session.Now);
        return view.Take(
            turn,
            session,
            form,
            problems,
            () => Apply(session, answers),
            () => SettingsMessages.Saved(turn.Speech, session.Project)
        );
    }

    private bool Apply(ProjectSession session, RhythmAnswers answers)
    {
        var before = session.Project;
        var cadence = answers.Cadence(session.Now);
        var after = before with
        {
            Settings = before.Settings with { Country = answers.Country, Digest = answers.Digest },
            Schedule = before.Schedule with { Cadence = cadence },
        };
        var changes = new SettingsChanges(session);
        changes.Compare("cadence", Told(before.Schedule.Cadence), Told(cadence));
        changes.Compare("zone", before.Schedule.Cadence.TimeZone, cadence.TimeZone);
        changes.Compare("holidays", before.HolidaysCountry(), after.HolidaysCountry());
        changes.Compare("digest", before.Settings.Digest.ToString(), answers.Digest.ToString());
        if (!changes.Any)
        {
            return false;
        }

        after = after.Replanned(session.Now, view.Clock);
        if (cadence != before.Schedule.Cadence)
        {
            after = after with
            {
                Schedule = after.Schedule.Every(cadence, session.Now, view.Clock, after.CalendarOf(after.Owner)),
            };
        }

        if (after.Settings.Digest != before.Settings.Digest)
        {
            after = after.ForgettingDigest();
        }

        changes.Commit(after.PlanningDigest(session.Now));
        return true;
    }

    private static string Told(Cadence cadence) =>
        FormattableString.Invariant($"{cadence.Cron} / {cadence.EveryWeeks}");
}
