using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Connector;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>Sends an outbox message through the connector.</summary>
internal sealed class TeamsSender(TeamsCards cards, ConnectorClient connector) : IMessageSender
{
    /// <summary>Stands in a conversation's id between a channel and the message that began the thread.</summary>
    public const string ThreadMark = ";messageid=";

    public async Task<Sent> SendAsync(
        ConversationAddress to,
        CoachMessage message,
        string? activity,
        CancellationToken cancellationToken
    )
    {
        var card = TeamsCards.Of(cards.Card(message, to.UserId));
        try
        {
            return activity is null
                ? await NewAsync(to, card, cancellationToken)
                : await UpdateAsync(to, card, activity, cancellationToken);
        }
        catch (ConversationUnreachableException)
        {
            return new Sent(SentOutcome.Unreachable);
        }
        catch (ServiceUrlNotAllowedException)
        {
            return new Sent(SentOutcome.Unreachable);
        }
        catch (ConnectorException e) when (!e.IsTransient)
        {
            return new Sent(SentOutcome.Refused);
        }
        catch (ConnectorException e)
        {
            return new Sent(SentOutcome.TryAgain, RetryAfter: e.RetryAfter);
        }
    }

    private async Task<Sent> UpdateAsync(
        ConversationAddress to,
        Activity card,
        string activity,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await connector.UpdateActivityAsync(to.ServiceUrl, to.ConversationId, activity, card, cancellationToken);
            return new Sent(SentOutcome.Accepted, activity);
        }
        catch (ConversationUnreachableException)
        {
            // The message was deleted: what it should now say is sent instead.
            return await NewAsync(to, card, cancellationToken);
        }
    }

    private async Task<Sent> NewAsync(ConversationAddress to, Activity card, CancellationToken cancellationToken)
    {
        var conversation = to.Thread is { } thread ? to.ConversationId + ThreadMark + thread : to.ConversationId;
        var sent = await connector.SendToConversationAsync(to.ServiceUrl, conversation, card, cancellationToken);
        return new Sent(SentOutcome.Accepted, sent.Id);
    }
}
