using ChatCoach.Core.Conversations;

namespace ChatCoach.Host.Delivery;

/// <summary>Takes one message to its reader's private chat.</summary>
internal sealed class Courier(OutboxTable outbox, IPeopleStore people, IMessageSender sender)
{
    public async Task<Sent> TakeAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(row.Message.To, cancellationToken);
        if (person?.Private is not { } address || person.Unreachable)
        {
            return new Sent(SentOutcome.Unreachable);
        }

        var card = row.Message.Update ? await outbox.FindCardAsync(row, cancellationToken) : null;
        var sent = await sender.SendAsync(address, row.Message.Message, card, cancellationToken);
        if (sent.Outcome == SentOutcome.Unreachable)
        {
            await people.SaveAsync(person with { Unreachable = true }, cancellationToken);
        }

        return sent;
    }
}
