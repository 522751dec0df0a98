using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;

namespace ChatCoach.Host.Delivery;

/// <summary>Each message by the channel that its reader is in.</summary>
internal sealed class SenderByChannel(IMessageSender teams, IMessageSender slack) : IMessageSender
{
    public Task<Sent> SendAsync(
        ConversationAddress to,
        CoachMessage message,
        SentCard? card,
        CancellationToken cancellationToken
    ) => (to.Channel == SlackIdentity.Channel ? slack : teams).SendAsync(to, message, card, cancellationToken);
}
