using System.Net;
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
        SentCard? card,
        CancellationToken cancellationToken
    )
    {
        var activity = TeamsCards.Of(cards.Card(message, to.UserId));
        try
        {
            return card is null
                ? await NewAsync(to, activity, cancellationToken)
                : await UpdateAsync(to, activity, card, cancellationToken);
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
        Activity activity,
        SentCard card,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await connector.UpdateActivityAsync(
                to.ServiceUrl,
                to.ConversationId,
                card.Activity,
                activity,
                cancellationToken
            );
            return new Sent(SentOutcome.Accepted, card.Activity);
        }
        catch (ConnectorException e) when (e is ConversationUnreachableException || e.Status == HttpStatusCode.NotFound)
        {
            // The message was deleted: what it should now say is sent instead, unless it only put the message right.
            return card.OnlyInPlace
                ? new Sent(SentOutcome.Accepted, card.Activity)
                : await NewAsync(to, activity, cancellationToken);
        }
    }

    private async Task<Sent> NewAsync(ConversationAddress to, Activity activity, CancellationToken cancellationToken)
    {
        var conversation = to.Thread is { } thread ? to.ConversationId + ThreadMark + thread : to.ConversationId;
        var sent = await connector.SendToConversationAsync(to.ServiceUrl, conversation, activity, cancellationToken);
        return new Sent(SentOutcome.Accepted, sent.Id);
    }
}
