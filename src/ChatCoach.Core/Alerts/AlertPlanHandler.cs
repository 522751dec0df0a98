using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>Owner and deputy plan an action for an alert, or close it.</summary>
public sealed class AlertPlanHandler(ProjectDesk desk) : IChatHandler
{
    /// <summary>A week for the action, unless another date is given.</summary>
    private const int ProposedWorkingDays = 5;

    public void Register(Routes routes)
    {
        routes.On(Verbs.AlertPlan, AskAsync);
        routes.On(Verbs.AlertPlanned, PlanAsync);
        routes.On(Verbs.AlertClose, CloseAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            (session, alert) => Task.FromResult(Reply.Ask(FormOf(turn, session, alert))),
            cancellationToken
        );

    private Task<Reply> PlanAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            async (session, alert) =>
            {
                var form = FormOf(turn, session, alert);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                var today = session.Project.CalendarOf(session.Project.Owner).DateOf(session.Now);
                if (turn.Fields.Date("alert.due") is { } due && due < today)
                {
                    problems["alert.due"] = turn.Speech.Say("alert.duePast", turn.Speech.LongDay(due));
                }

                return problems.Count > 0
                    ? Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech))
                    : await PlanAsync(turn, session, alert, cancellationToken);
            },
            cancellationToken
        );

    private Task<Reply> CloseAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            async (session, alert) =>
            {
                var today = session.Project.CalendarOf(session.Project.Owner).DateOf(session.Now);
                var closed = Change(session, alert with { ClosedOn = today, AgesAt = null });
                session.Record("alert.closed", alert.Id);
                await AlertRaising.ShowOwnerAsync(session, closed, cancellationToken);
                return CardOf(turn, session, closed);
            },
            cancellationToken
        );

    private static async Task<Reply> PlanAsync(
        Turn turn,
        ProjectSession session,
        Alert alert,
        CancellationToken cancellationToken
    )
    {
        var planned = Change(
            session,
            alert with
            {
                Action = turn.Fields.Text("alert.action"),
                ActionDue = turn.Fields.Date("alert.due"),
                PlannedBy = session.Me!.Person?.ToString(),
                AgesAt = turn.Fields.Date("alert.due") is { } due ? AskedAt(session, due) : null,
                IsAmber = false,
            }
        );
        session.Record(
            "alert.planned",
            alert.Id,
            ("action", planned.Action),
            ("due", planned.ActionDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var author = session.Project.Members.FirstOrDefault(alert.IsOf);
        if (author is { Person: { } person } && person != turn.Person.Key)
        {
            var speech = await session.SpeechOfAsync(author, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    string.Create(CultureInfo.InvariantCulture, $"{planned.Id}-answer-v{planned.Version}"),
                    person,
                    AlertMessages.Answered(speech, session.Project, author, planned)
                )
            );
        }

        await AlertRaising.ShowOwnerAsync(session, planned, cancellationToken);
        return CardOf(turn, session, planned);
    }

    /// <summary>The alert that the card shows, if it still is as the card shows it.</summary>
    private Task<Reply> OpenAsync(
        Turn turn,
        Func<ProjectSession, Alert, Task<Reply>> change,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.PlanAlert,
            session =>
                session.Project.Alerts.FirstOrDefault(alert => alert.Id == turn.Call.Subject) is not { } alert
                    ? Task.FromResult(Reply.Note(turn.Speech["alert.unknown"]))
                : session.IsRepeat ? Task.FromResult(CardOf(turn, session, alert))
                : alert.ClosedOn is not null || alert.Version != turn.Call.Version
                    ? Task.FromResult(CardOf(turn, session, alert).WithNotice(turn.Speech["alert.stale"]))
                : change(session, alert),
            cancellationToken
        );

    private static Reply CardOf(Turn turn, ProjectSession session, Alert alert) =>
        Reply.Replace(AlertMessages.Card(turn.Speech, session.Project, session.Me!, alert));

    /// <summary>The first morning after the action's day, for who plans it.</summary>
    private static DateTimeOffset AskedAt(ProjectSession session, DateOnly due)
    {
        var calendar = session.Project.CalendarOf(session.Me!);
        return calendar.StartOf(calendar.NextWorkingDay(due));
    }

    private static Alert Change(ProjectSession session, Alert alert)
    {
        var next = alert with { Version = alert.Version + 1 };
        session.Project = session.Project with
        {
            Alerts = [.. session.Project.Alerts.Select(other => other.Id == next.Id ? next : other)],
        };
        return next;
    }

    private static Form FormOf(Turn turn, ProjectSession session, Alert alert)
    {
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        return AlertForms.Plan(
            turn.Speech,
            session.Project,
            session.Me!,
            alert,
            calendar.AddWorkingDays(calendar.DateOf(session.Now), ProposedWorkingDays)
        );
    }
}
