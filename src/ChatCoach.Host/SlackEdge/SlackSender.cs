using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Sends an outbox message through the Web API.</summary>
internal sealed class SlackSender(SlackApiClient api, ISlackTokens tokens, SlackHomes homes) : IMessageSender
{
    public async Task<Sent> SendAsync(
        ConversationAddress to,
        CoachMessage message,
        SentCard? card,
        CancellationToken cancellationToken
    )
    {
        if (await tokens.FindAsync(to.Tenant, cancellationToken) is not { } token)
        {
            return new Sent(SentOutcome.NoAccess);
        }

        try
        {
            var (voice, messages) = (new SlackVoice(api, token), SlackMessages.Render(message));
            var place = card is { OnlyInPlace: true }
                ? await voice.PutRightAsync(OriginOf(card), to, messages, cancellationToken)
                : await voice.ShowAsync(OriginOf(card), to, messages, cancellationToken);
            // Not waited for: the message is sent, and that is to be noted first.
            _ = homes.RenewAsync(to, token);
            return new Sent(SentOutcome.Accepted, place is null ? card!.Activity : SlackPlace.Write(place));
        }
        catch (SlackApiException e)
        {
            return e.IsTransient ? new Sent(SentOutcome.TryAgain, RetryAfter: e.RetryAfter)
                : e.IsTokenRefused ? new Sent(SentOutcome.NoAccess)
                // A thread whose first message is gone: another is begun.
                : e.IsUnreachable || (to.Thread is not null && e.IsThreadGone) ? new Sent(SentOutcome.Unreachable)
                : new Sent(SentOutcome.Refused);
        }
        catch (BlockLimitException)
        {
            // Slack would refuse it each time; thrown on, it would keep all messages of its project waiting.
            return new Sent(SentOutcome.Refused);
        }
    }

    /// <summary>A sent message's place: its conversation and its timestamp.</summary>
    private static SlackOrigin OriginOf(SentCard? card) =>
        SlackPlace.Read(card?.Activity) is { } place
            ? new SlackOrigin(place.Channel, place.Ts, Home: false)
            : SlackOrigin.None;
}
