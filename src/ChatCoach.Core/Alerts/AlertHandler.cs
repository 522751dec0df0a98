using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>Anyone on the project raises an alert, the provider too; the owner hears of it in private.</summary>
public sealed class AlertHandler(ProjectDesk desk, CoachOptions options) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Alert, OpenAsync);
        routes.On(Verbs.AlertOpen, OpenAsync);
        routes.On(Verbs.AlertRaise, RaiseAsync);
        routes.On(Verbs.AlertShow, ShowAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.RaiseAlert,
            session => Task.FromResult(Reply.Ask(FormOf(turn, session))),
            cancellationToken
        );

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session =>
                Task.FromResult(
                    session.Project.Alerts.FirstOrDefault(alert => alert.Id == turn.Call.Subject) is { } alert
                    && session.Project.Sees(session.Me!, alert)
                        ? Reply.Replace(AlertMessages.Card(turn.Speech, session.Project, session.Me!, alert))
                        : Reply.Note(turn.Speech["alert.unknown"])
                ),
            cancellationToken
        );

    private Task<Reply> RaiseAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.RaiseAlert,
            session => RaiseAsync(turn, session, cancellationToken),
            cancellationToken
        );

    private async Task<Reply> RaiseAsync(Turn turn, ProjectSession session, CancellationToken cancellationToken)
    {
        var form = FormOf(turn, session);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var alert = Read(turn, session);
        var kind = OwnAlert(turn, session) is null ? "alert.raised" : "alert.detailed";
        if (SameAs(session, alert) is { } known)
        {
            return Reply.Replace(Answer(turn, session, known));
        }

        session.Project = session.Project with
        {
            Alerts = [.. session.Project.Alerts.Where(other => other.Id != alert.Id), alert],
        };
        session.Record(
            kind,
            alert.Id,
            ("what", alert.What),
            ("effect", alert.Effect),
            ("when", alert.When),
            ("help", alert.WouldHelp)
        );
        if (session.Project.Owner is { Person: { } owner } lead && owner != turn.Person.Key)
        {
            var speech = await session.SpeechOfAsync(lead, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    string.Create(CultureInfo.InvariantCulture, $"{alert.Id}-v{alert.Version}"),
                    owner,
                    AlertMessages.Card(speech, session.Project, lead, alert)
                )
                {
                    CardKey = alert.Id + "-owner",
                    Update = alert.Version > 1,
                }
            );
        }

        return Reply.Replace(Answer(turn, session, alert));
    }

    /// <summary>Owner and deputy get what they can do about it; whoever else raised it gets thanks.</summary>
    private static CoachMessage Answer(Turn turn, ProjectSession session, Alert alert) =>
        Access.Allows(session.Me!.Role, Permission.PlanAlert)
            ? AlertMessages.Card(turn.Speech, session.Project, session.Me, alert)
            : AlertMessages.Thanks(
                turn.Speech,
                session.Project,
                session.Me,
                alert,
                session.Project.CalendarOf(session.Project.Owner).DateOf(alert.AgesAt ?? session.Now)
            );

    private Alert Read(Turn turn, ProjectSession session)
    {
        var known = OwnAlert(turn, session);
        var me = session.Me!;
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        var alert =
            known
            ?? new Alert(
                string.Create(CultureInfo.InvariantCulture, $"a{session.Project.Alerts.Count + 1}"),
                "",
                session.Now,
                me.Name,
                me.Role == Role.Provider
            )
            {
                AgesAt = calendar.StartOf(
                    calendar.AddWorkingDays(
                        calendar.DateOf(session.Now),
                        Thresholds.Of(session.Project, options).AlertAgesInWorkingDays
                    )
                ),
            };
        return alert with
        {
            What = turn.Fields.Text("alert.what"),
            Effect = turn.Fields.Text("alert.effect"),
            When = turn.Fields.IsEmpty("alert.when") ? null : turn.Fields.Text("alert.when"),
            WouldHelp = turn.Fields.IsEmpty("alert.help") ? null : turn.Fields.Text("alert.help"),
            Version = alert.Version + 1,
        };
    }

    /// <summary>The same words of the same author, still open: the form came twice.</summary>
    private static Alert? SameAs(ProjectSession session, Alert alert) =>
        session.Project.Alerts.FirstOrDefault(other =>
            other.ClosedOn is null
            && (other.What, other.Effect, other.When, other.WouldHelp, other.RaisedBy)
                == (alert.What, alert.Effect, alert.When, alert.WouldHelp, alert.RaisedBy)
        );

    private static Form FormOf(Turn turn, ProjectSession session)
    {
        var form = AlertForms.Ask(turn.Speech, session.Project, session.Me!, turn.Today, OwnAlert(turn, session));
        return RiskNamed(turn, session) is { } risk
            ? form.Keeping(
                new FieldValues(new Dictionary<string, string>(StringComparer.Ordinal) { ["alert.what"] = risk.What })
            )
            : form;
    }

    /// <summary>The risk whose early sign was seen, as a start; a call from anyone else than the team names none.</summary>
    private static Risk? RiskNamed(Turn turn, ProjectSession session) =>
        turn.IsCall && Access.Allows(session.Me!.Role, Permission.SeeTeam)
            ? session.Project.RiskOf(turn.Call.Choice)
            : null;

    /// <summary>The alert that the call names, where it is the person's own and still open.</summary>
    private static Alert? OwnAlert(Turn turn, ProjectSession session) =>
        turn.IsCall
            ? session.Project.Alerts.FirstOrDefault(alert =>
                alert.Id == turn.Call.Subject && alert.RaisedBy == session.Me!.Name && alert.ClosedOn is null
            )
            : null;
}
