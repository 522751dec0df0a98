using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>Anyone's own days and hours: nothing is asked of them outside these, and what was planned moves.</summary>
public sealed class WeekHandler(ProjectDesk desk, CurrentProjects current, SettingsView view) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.WorkingWeek, AskAsync);
        routes.On(Verbs.WeekOpen, AskAsync);
        routes.On(Verbs.WeekSet, SetAsync);
    }

    private async Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            turn.IsCall ? turn.Call.Project : await current.ResolveAsync(turn, cancellationToken),
            Permission.SeeShared,
            session => Task.FromResult(Reply.Ask(WeekMessages.Form(turn.Speech, session.Project, session.Me!))),
            cancellationToken
        );

    private Task<Reply> SetAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.SeeShared,
            session => Task.FromResult(Set(turn, session)),
            cancellationToken
        );

    private Reply Set(Turn turn, ProjectSession session)
    {
        var me = session.Me!;
        var form = WeekMessages.Form(turn.Speech, session.Project, me);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (WeekMessages.Read(turn.Fields, turn.Speech, problems) is not { } week)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        if (week != (me.Week ?? Agenda.WorkingWeek.Default))
        {
            var mine = me with { Week = week };
            var project = session.Project with
            {
                Members = [.. session.Project.Members.Select(one => one.Person == me.Person ? mine : one)],
            };
            session.Project = project.Replanned(session.Now, view.Clock);
            session.Record("week.changed", me.Role.ToString(), ("before", Told(me.Week)), ("after", Told(week)));
        }

        return Reply.Replace(
            WeekMessages.Saved(turn.Speech, session.Project, session.Project.MemberOf(turn.Person.Key)!)
        );
    }

    private static string Told(Agenda.WorkingWeek? week) =>
        (week ?? Agenda.WorkingWeek.Default) is var held
            ? FormattableString.Invariant($"{held.From:HH\\:mm}-{held.Until:HH\\:mm} {held.Days}")
            : "";
}
