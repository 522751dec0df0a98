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

        var own = OwnAlert(turn, session);
        var alert = AlertRaising.Read(session, session.Me!, turn.Fields, own, options);
        if (session.Project.Alerts.FirstOrDefault(other => IsSame(other, alert)) is { } known)
        {
            return Reply.Replace(Answer(turn, session, known));
        }

        await AlertRaising.KeepAsync(
            session,
            alert,
            own is null ? "alert.raised" : "alert.detailed",
            cancellationToken
        );
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
                AlertRaising.AnswerBy(session.Project, alert)
            );

    private static bool IsSame(Alert known, Alert alert) =>
        known.ClosedOn is null && AlertRaising.SaysTheSame(known, alert);

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
                alert.Id == turn.Call.Subject && alert.IsOf(session.Me!) && alert.ClosedOn is null
            )
            : null;
}
