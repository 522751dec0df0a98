using ChatCoach.Core.Conversations;
using ChatCoach.Host.Diagnostics;

namespace ChatCoach.Host.Delivery;

/// <summary>Takes one message to its reader's private chat, or to the channel that it is for.</summary>
internal sealed class Courier(OutboxTable outbox, IPeopleStore people, IMessageSender sender)
{
    public async Task<Sent> TakeAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.Message.Where is { } channel)
        {
            return await PostAsync(row, channel, cancellationToken);
        }

        var person = await people.FindAsync(row.Message.To, cancellationToken);
        if (person?.Private is not { } address || person.Unreachable)
        {
            return new Sent(SentOutcome.Unreachable);
        }

        var card = row.Message.Update ? await outbox.FindCardAsync(row, cancellationToken) : null;
        if (card is null && row.Message is { Update: true, OnlyInPlace: true })
        {
            return new Sent(SentOutcome.Accepted);
        }

        var place = card is null ? null : new SentCard(card) { OnlyInPlace = row.Message.OnlyInPlace };
        var sent = await TryAsync(row, address, place, cancellationToken);
        if (sent.Outcome == SentOutcome.Unreachable)
        {
            await people.SaveAsync(person with { Unreachable = true }, cancellationToken);
        }

        return sent;
    }

    /// <summary>
    /// Into the thread that the first message of its kind began. Where that one was deleted, and for the first, a new
    /// thread begins, and it is what is remembered.
    /// </summary>
    private async Task<Sent> PostAsync(OutboxRow row, ConversationAddress channel, CancellationToken cancellationToken)
    {
        var root = channel.ThreadsOf is null ? null : await outbox.FindCardAsync(row, cancellationToken);
        if (root is not null)
        {
            var answered = await TryAsync(row, channel with { Thread = root }, null, cancellationToken);
            if (answered.Outcome != SentOutcome.Unreachable)
            {
                return answered with { Activity = root };
            }
        }

        return await TryAsync(row, channel, null, cancellationToken);
    }

    private async Task<Sent> TryAsync(
        OutboxRow row,
        ConversationAddress to,
        SentCard? card,
        CancellationToken cancellationToken
    )
    {
        using var span = Telemetry.Sending();
        var sent = await sender.SendAsync(to, row.Message.Message, card, cancellationToken);
        Telemetry.Tried(sent.Outcome, span);
        return sent;
    }
}
