using System.Globalization;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Opens a dispute, directly or from an alert, and shows it.</summary>
public sealed class DisputeHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Dispute, ShowAsync);
        routes.On(Verbs.DisputeShow, ShowAsync);
        routes.On(Verbs.DisputeFile, FileAsync);
        routes.On(Verbs.DisputeOpen, AskAsync);
        routes.On(Verbs.DisputeCreate, CreateAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session => Reply.Replace(DisputeMessages.Card(turn.Speech, session.Situation)),
            cancellationToken
        );

    private Task<Reply> FileAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session => Reply.Say(DisputeFileMessages.Recorded(turn.Speech, session.Situation)),
            cancellationToken
        );

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenProjectAsync(
            turn,
            Permission.MoveDispute,
            async session =>
                await AlreadyOpenAsync(turn, session, cancellationToken)
                ?? Reply.Ask(
                    OpeningForm.Ask(turn.Speech, session.Project, AlertOf(turn, session), session.Now, desk.Options)
                ),
            cancellationToken
        );

    private Task<Reply> CreateAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenProjectAsync(
            turn,
            Permission.MoveDispute,
            async session =>
            {
                if (await AlreadyOpenAsync(turn, session, cancellationToken) is { } open)
                {
                    return open;
                }

                var alert = AlertOf(turn, session);
                var form = OpeningForm.Ask(turn.Speech, session.Project, alert, session.Now, desk.Options);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                if (alert is null && turn.Fields.Text(OpeningForm.Start) == "alert" && !MayBeginEarly(session))
                {
                    problems[OpeningForm.Start] = turn.Speech["dispute.startNeeds"];
                }

                return problems.Count > 0
                    ? Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech))
                    : Open(turn, session, alert);
            },
            cancellationToken
        );

    private Reply Open(Turn turn, ProjectSession session, Alert? alert)
    {
        var today = session.Project.CalendarOf(session.Project.Owner).DateOf(session.Now);
        var id = string.Create(CultureInfo.InvariantCulture, $"d{session.Project.Disputes.Count + 1}");
        var step = turn.Fields.Text(OpeningForm.Start) == "alert" ? DisputeStep.Alert : DisputeStep.Facts;
        var reason = turn.Fields.IsEmpty(OpeningForm.Reason) ? null : turn.Fields.Text(OpeningForm.Reason);
        var title = turn.Fields.Text(OpeningForm.Title);
        var from = alert is not null && step == DisputeStep.Facts ? DisputeStep.Alert : (DisputeStep?)null;
        var dispute = new Dispute
        {
            Id = id,
            Title = title,
            Step = step,
            OpenedOn = today,
            Company = session.Project.CurrentProvider,
            ChangedBy = session.Me!.Person?.ToString(),
            AlertId = alert?.Id,
            Reason = reason,
            Moves = [new DisputeMove(from, step, session.Now, today, session.Me.Name, reason ?? "")],
        };
        session.Project = session.Project with
        {
            Disputes =
            [
                .. session.Project.Disputes,
                new DisputeLine(id, title, (int)step, today) { Company = dispute.Company },
            ],
            Alerts =
            [
                .. session.Project.Alerts.Select(other =>
                    other.Id == alert?.Id ? other with { AgesAt = null, Version = other.Version + 1 } : other
                ),
            ],
        };
        session.Put(DisputeRow.Type, id, dispute);
        session.Record(
            "dispute.opened",
            id,
            ("title", title),
            ("step", ((int)step).ToString(CultureInfo.InvariantCulture)),
            ("company", dispute.Company),
            ("alert", alert?.Id),
            ("reason", reason)
        );
        return Reply.Replace(
            DisputeMessages.Card(turn.Speech, new Situation(dispute, session.Project, session.Now, desk.Options))
        );
    }

    /// <summary>One dispute at a time on a project: a second is part of the first, or comes after it.</summary>
    private async Task<Reply?> AlreadyOpenAsync(
        Turn turn,
        ProjectSession session,
        CancellationToken cancellationToken
    ) =>
        session.Project.OpenDispute is { } line
        && await session.FindAsync(DisputeRow.Type, line.Id, cancellationToken) is { } dispute
            ? Reply
                .Replace(
                    DisputeMessages.Card(
                        turn.Speech,
                        new Situation(dispute, session.Project, session.Now, desk.Options)
                    )
                )
                .WithNotice(turn.Speech["dispute.alreadyOpen"])
            : null;

    /// <summary>The first step is for what is not yet a dispute: an open alert, or two signs of a stall.</summary>
    private static bool MayBeginEarly(ProjectSession session) =>
        session.Project.Alerts.Any(alert => alert.ClosedOn is null)
        || StallCount.Of(session.Project, session.DayOf(session.Now)) is { Level: not StallLevel.None };

    private static Alert? AlertOf(Turn turn, ProjectSession session) =>
        session.Project.Alerts.FirstOrDefault(alert => alert.Id == turn.Call.Subject && alert.ClosedOn is null);
}
