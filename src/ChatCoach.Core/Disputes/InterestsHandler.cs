using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The private interests sheet: shown where it is finished, else filled in page by page.</summary>
public sealed class InterestsHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Interests, (turn, cancel) => WorkAsync(turn, Show, cancel));
        routes.On(Verbs.InterestsOpen, (turn, cancel) => WorkAsync(turn, InterestsWizard.Open, cancel));
        routes.On(Verbs.InterestsPage, (turn, cancel) => WorkAsync(turn, InterestsWizard.Go, cancel));
    }

    private Task<Reply> WorkAsync(
        Turn turn,
        Func<Turn, DisputeSession, Reply> answer,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            Permission.MoveDispute,
            session =>
                session.Dispute.ClosedOn is null
                    ? answer(turn, session)
                    : Reply
                        .Replace(DisputeMessages.Card(turn.Speech, session.Situation))
                        .WithNotice(turn.Speech["dispute.isClosed"]),
            cancellationToken
        );

    private static Reply Show(Turn turn, DisputeSession session) =>
        session.Dispute.Preparation is not null
            ? Reply.Say(InterestsMessages.Card(turn.Speech, session.Situation))
            : InterestsWizard.Begin(turn, session);
}
