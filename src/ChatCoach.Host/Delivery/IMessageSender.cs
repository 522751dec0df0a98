using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.Delivery;

/// <summary>Sends one message through a channel.</summary>
internal interface IMessageSender
{
    /// <param name="to">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="card">The message to update, or null for a new one.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task<Sent> SendAsync(
        ConversationAddress to,
        CoachMessage message,
        SentCard? card,
        CancellationToken cancellationToken
    );
}

/// <summary>A message that was sent before.</summary>
/// <param name="Activity">The channel's id of it.</param>
internal sealed record SentCard(string Activity)
{
    /// <summary>Where its reader has deleted it, nothing is sent in its place: there is no news in it.</summary>
    public bool OnlyInPlace { get; init; }
}

/// <summary>How an attempt ended.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Activity">The channel's id of the message, when it was sent.</param>
/// <param name="RetryAfter">How long the channel wants to be left alone.</param>
internal sealed record Sent(SentOutcome Outcome, string? Activity = null, TimeSpan? RetryAfter = null);

internal enum SentOutcome
{
    Accepted,

    /// <summary>The conversation is closed to the bot, or was never opened.</summary>
    Unreachable,

    /// <summary>
    /// The bot itself may not speak there at present: it was removed, or its key is not good. That says nothing of the
    /// reader, and may be mended.
    /// </summary>
    NoAccess,

    /// <summary>The channel would not take it now.</summary>
    TryAgain,

    /// <summary>The channel will never take this message: too large, or wrong.</summary>
    Refused,
}
