using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Moves a dispute: on where the table allows it, back always, and to its end.</summary>
public sealed class MoveHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Next, NextAsync);
        routes.On(Verbs.DisputeNext, NextAsync);
        routes.On(Intent.Back, BackAsync);
        routes.On(Verbs.DisputeBack, BackAsync);
        routes.On(Verbs.DisputeClose, CloseAsync);
        routes.On(Verbs.DisputeToCounsel, ToCounselAsync);
    }

    private Task<Reply> NextAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            async session =>
                DisputeDesk.Refused(turn, session)
                ?? Unseen(turn, session)
                ?? await NextAsync(turn, session, cancellationToken),
            cancellationToken
        );

    private Task<Reply> BackAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            async session =>
                DisputeDesk.Refused(turn, session)
                ?? (
                    session.Dispute.Step == DisputeStep.Alert
                        ? CardOf(turn, session).WithNotice(turn.Speech["dispute.isFirst"])
                    : turn.Incoming.Input is Submitted ? await BackAsync(turn, session, cancellationToken)
                    : Reply.Ask(MoveForms.Back(turn.Speech, session.Situation))
                ),
            cancellationToken
        );

    private Task<Reply> CloseAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.MoveDispute,
            session => DisputeDesk.Refused(turn, session) ?? Close(turn, session),
            cancellationToken
        );

    /// <summary>
    /// A typed word carries no version, so that it moves a dispute only for who changed it last: they know where it
    /// stands. Anyone else sees the card first, and moves it by the card's own button.
    /// </summary>
    private static Reply? Unseen(Turn turn, DisputeSession session) =>
        turn.IsCall || session.Dispute.ChangedBy is not { } other || other == session.Person
            ? null
            : CardOf(turn, session)
                .WithNotice(
                    turn.Speech.Say(
                        "dispute.changedByOther",
                        session.Session.Project.Members.FirstOrDefault(one => one.Person?.ToString() == other)?.Name
                            ?? turn.Speech["journal.someone"]
                    )
                );

    /// <summary>To counsel from every step, where the mandate is given and the costs were looked at.</summary>
    private Task<Reply> ToCounselAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            async session =>
                DisputeDesk.Refused(turn, session)
                ?? (
                    !CounselMessages.MayGoToCounsel(session.Dispute)
                        ? CardOf(turn, session).WithNotice(turn.Speech["counsel.way." + session.Dispute.Step])
                    : CounselMessages.Lacking(turn.Speech, session.Situation) is { } lacking
                        ? Reply
                            .Replace(
                                CounselMessages.Bring(
                                    turn.Speech,
                                    session.Session.Project,
                                    session.Situation.Today,
                                    session.Situation,
                                    session.Session.Me
                                )
                            )
                            .WithNotice(turn.Speech.Say("dispute.notYet", lacking))
                    : await ToAsync(
                        turn,
                        session,
                        DisputeStep.Counsel,
                        string.Join(", ", DisputeSteps.Enter(DisputeStep.Counsel)),
                        cancellationToken
                    )
                ),
            cancellationToken
        );

    private static async Task<Reply> NextAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var next = NextThing.Of(turn.Speech, session.Situation);
        if (
            DisputeSteps.NextOf(session.Situation) is not { } exit
            || DisputeSteps.Missing(exit, session.Situation).Count > 0
        )
        {
            return CardOf(turn, session).WithNotice(turn.Speech.Say("dispute.notYet", next.Text));
        }

        var broken = exit is { From: DisputeStep.Agreement, To: DisputeStep.Facts };
        var terms = session.Dispute.Terms;
        var note = broken ? terms?.Note : null;
        Move(session, exit.To, note ?? string.Join(", ", exit.Conditions), broken);
        await (
            broken
                ? CommitmentTurns.FreeAsync(session, terms, cancellationToken)
                : CommitmentTurns.FollowAsync(session, cancellationToken)
        );
        return CardOf(turn, session);
    }

    private static async Task<Reply> BackAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var form = MoveForms.Back(turn.Speech, session.Situation);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (MoveForms.Lacking(turn.Speech, session.Situation, turn.Fields) is { } lacking)
        {
            problems[MoveForms.To] = lacking;
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var to = (DisputeStep)int.Parse(turn.Fields.Text(MoveForms.To), CultureInfo.InvariantCulture);
        return await ToAsync(turn, session, to, turn.Fields.Text(MoveForms.Reason), cancellationToken);
    }

    /// <summary>To a step that the table does not lead to: what was agreed ends where an agreement is left by it.</summary>
    private static async Task<Reply> ToAsync(
        Turn turn,
        DisputeSession session,
        DisputeStep to,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var wasAgreed = session.Dispute.Step >= DisputeStep.Agreement;
        Move(session, to, reason, newRound: false);
        if (wasAgreed && to < DisputeStep.Agreement)
        {
            await CommitmentTurns.FreeAsync(session, session.Dispute.Terms, cancellationToken);
        }

        await CommitmentTurns.FollowAsync(session, cancellationToken);
        return CardOf(turn, session);
    }

    private static Reply CardOf(Turn turn, DisputeSession session) =>
        Reply.Replace(DisputeMessages.Card(turn.Speech, session.Situation));

    private static void Move(DisputeSession session, DisputeStep to, string reason, bool newRound)
    {
        var from = session.Dispute.Step;
        var before = newRound ? session.Dispute.NextRound() : session.Dispute;
        var move = new DisputeMove(from, to, session.Session.Now, session.Situation.Today, session.Name, reason)
        {
            Round = newRound ? before.Round : null,
        };
        session.Change(
            before.MovedTo(to, move),
            "dispute.moved",
            ("from", Number(from)),
            ("to", Number(to)),
            ("reason", reason)
        );
    }

    /// <summary>At its natural ends a dispute closes by a click; anywhere else the reason is asked.</summary>
    private static Reply Close(Turn turn, DisputeSession session)
    {
        var condition = DisputeSteps.CloseOf(session.Dispute.Step);
        if (condition is { } met && Conditions.Hold(met, session.Situation))
        {
            return Closed(turn, session, met.ToString(), null);
        }

        var form = MoveForms.Close(turn.Speech, session.Situation);
        if (turn.Incoming.Input is not Submitted)
        {
            return Reply.Ask(form);
        }

        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        return problems.Count > 0
            ? Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech))
            : Closed(turn, session, turn.Fields.Text(MoveForms.Reason), turn.Fields.Text(MoveForms.Reason));
    }

    private static Reply Closed(Turn turn, DisputeSession session, string reason, string? words)
    {
        var dispute = session.Dispute;
        var today = session.Situation.Today;
        var project = session.Session.Project;
        session.Session.Project = project with
        {
            // The alert that it grew from is settled with it.
            Alerts =
            [
                .. project.Alerts.Select(alert =>
                    alert.Id == dispute.AlertId && alert.ClosedOn is null
                        ? alert with
                        {
                            ClosedOn = today,
                            Version = alert.Version + 1,
                        }
                        : alert
                ),
            ],
        };
        session.Change(
            dispute with
            {
                ClosedOn = today,
                CloseReason = words,
                Drafts = [],
                Moves =
                [
                    .. dispute.Moves,
                    new DisputeMove(dispute.Step, null, session.Session.Now, today, session.Name, reason),
                ],
            },
            "dispute.closed",
            ("from", Number(dispute.Step)),
            ("reason", reason)
        );
        return CardOf(turn, session);
    }

    private static string Number(DisputeStep step) => ((int)step).ToString(CultureInfo.InvariantCulture);
}
