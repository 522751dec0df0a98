using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Shows what acting would cost, or asks for the figures where there are none yet.</summary>
public sealed class RealityHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Costs, ShowAsync);
        routes.On(Verbs.DisputeCosts, ShowAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session =>
                session.Dispute.Costs is not null ? Reply.Say(RealityMessages.Card(turn.Speech, session.Situation))
                : session.Dispute.ClosedOn is null
                    ? Reply.Ask(SheetHandler.Begun(turn, session, Sheets.Find(CostSheets.Costs)!))
                : Reply.Replace(DisputeMessages.Card(turn.Speech, session.Situation)),
            cancellationToken
        );
}
