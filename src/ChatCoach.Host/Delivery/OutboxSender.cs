using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Delivery;

/// <summary>
/// Sends what a change committed, in order. A message is claimed before it is sent and forgotten after: two senders
/// never send it twice. Only a death between the channel's acceptance and our record sends it again.
/// </summary>
internal sealed partial class OutboxSender(
    OutboxTable outbox,
    IPeopleStore people,
    IMessageSender sender,
    IAgenda agenda,
    ILogger<OutboxSender> logger
)
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(30);

    public async Task SendAsync(string project, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<PersonKey>();
        foreach (var row in await outbox.PendingAsync(project, cancellationToken))
        {
            // Order holds within a conversation: after one that must wait, the rest of that person's wait too.
            if (waiting.Contains(row.Message.To) || !await outbox.TryClaimAsync(row, cancellationToken))
            {
                waiting.Add(row.Message.To);
                continue;
            }

            var sent = await SendOneAsync(row, cancellationToken);
            if (sent.Outcome == SentOutcome.TryAgain)
            {
                waiting.Add(row.Message.To);
                await outbox.ReleaseAsync(row, cancellationToken);
                await agenda.AddAsync(
                    project,
                    [new AgendaItem(now + (sent.RetryAfter ?? DefaultPause), AgendaKind.Outbox, project)],
                    cancellationToken
                );
            }
        }
    }

    private async Task<Sent> SendOneAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(row.Message.To, cancellationToken);
        if (person?.Private is not { } address || person.Unreachable)
        {
            LogNoAddress(logger, row.Message.Id);
            await outbox.DoneAsync(row, null, cancellationToken);
            return new Sent(SentOutcome.Unreachable);
        }

        var card = row.Message.Update ? await outbox.FindCardAsync(row, cancellationToken) : null;
        var sent = await sender.SendAsync(address, row.Message.Message, card, cancellationToken);
        if (sent.Outcome == SentOutcome.Unreachable)
        {
            LogUnreachable(logger, row.Message.Id);
            await people.SaveAsync(person with { Unreachable = true }, cancellationToken);
        }

        if (sent.Outcome != SentOutcome.TryAgain)
        {
            await outbox.DoneAsync(row, sent.Activity, cancellationToken);
        }

        return sent;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Message {Message} has no address: its reader never wrote to the bot, or cannot be reached."
    )]
    private static partial void LogNoAddress(ILogger logger, string message);

    [LoggerMessage(LogLevel.Warning, "Message {Message} was refused for good by the channel.")]
    private static partial void LogUnreachable(ILogger logger, string message);
}
