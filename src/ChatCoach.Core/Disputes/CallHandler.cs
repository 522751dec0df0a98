using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>One press gives the provider the agenda of the prepared call.</summary>
public sealed class CallHandler(DisputeDesk desk, CoolingOff coolingOff) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.CallShow, ShowAsync);
        routes.On(Verbs.CallSend, SendAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session =>
                session.Dispute.CallPlan is null || session.Dispute.ClosedOn is not null
                    ? Gone(turn, session)
                    : Reply.Replace(CallMessages.Prepared(turn.Speech, session.Situation)),
            cancellationToken
        );

    private Task<Reply> SendAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            session => SendAsync(turn, session, cancellationToken),
            cancellationToken
        );

    private async Task<Reply> SendAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var (situation, project) = (session.Situation, session.Session.Project);
        if (session.Dispute is not { ClosedOn: null, CallPlan: { Id: not null } plan })
        {
            return Gone(turn, session);
        }

        var agenda = CallMessages.AgendaOf(turn.Speech, situation);
        if (turn.Call.Choice != plan.Edition)
        {
            return Reply
                .Replace(CallMessages.Prepared(turn.Speech, situation))
                .WithNotice(turn.Speech["callplan.stale"]);
        }

        if (!ShareMessages.ReadersIn(project, situation.Company).Any())
        {
            return Reply
                .Replace(CallMessages.Prepared(turn.Speech, situation))
                .WithNotice(turn.Speech.Say("callplan.nobody", ProjectWords.Cut(situation.Company, 60)));
        }

        if (CallMessages.IsSent(situation, plan, agenda))
        {
            return Sent(turn, situation);
        }

        var text = OutgoingSending.Written(
            session.Session,
            CallOutgoing.Word,
            CallOutgoing.AboutOf(session.Dispute, plan),
            [new TextPart(CallOutgoing.Word, agenda)]
        );
        var (sending, after) = await coolingOff.OfferAsync(
            session.Session,
            text,
            turn.Speech.IsFrench,
            cancellationToken
        );
        return sending switch
        {
            Sending.Marked => OutgoingSending.Look(turn, project, text),
            Sending.Held => Reply.Replace(OutgoingMessages.Card(turn.Speech, session.Session.Project, after)),
            _ => Sent(
                turn,
                situation with
                {
                    Dispute =
                        await session.Session.FindAsync(DisputeRow.Type, session.Dispute.Id, cancellationToken)
                        ?? session.Dispute,
                }
            ),
        };
    }

    private static Reply Sent(Turn turn, Situation situation) =>
        Reply
            .Replace(CallMessages.Prepared(turn.Speech, situation))
            .WithNotice(
                turn.Speech.Say(
                    "callplan.sent",
                    ShareMessages.NamesOf(turn.Speech, situation.Project, situation.Company)
                )
            );

    private static Reply Gone(Turn turn, DisputeSession session) =>
        Reply.Replace(DisputeMessages.Card(turn.Speech, session.Situation)).WithNotice(turn.Speech["callplan.none"]);
}
