using System.Security.Cryptography;
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
    Courier courier,
    ProjectDesk desk,
    IAgenda agenda,
    ILogger<OutboxSender> logger
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <summary>About a day, by the pauses between them; after that whoever can do something is told.</summary>
    private const int MostTriesWithoutAccess = 54;

    /// <summary>When a message that another sender has is looked at again, since that one may have died.</summary>
    private static readonly TimeSpan HeldPause = TimeSpan.FromSeconds(15);

    public async Task SendAsync(string project, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<PersonKey>();
        foreach (var row in await outbox.PendingAsync(project, cancellationToken))
        {
            // Order holds within a conversation: after one that must wait, the rest of that person's wait too.
            if (waiting.Contains(row.Message.To))
            {
                continue;
            }

            if (row.NotBefore > now)
            {
                waiting.Add(row.Message.To);
                await LookAgainAsync(project, row.NotBefore, cancellationToken);
            }
            else if (!await outbox.TryClaimAsync(row, cancellationToken))
            {
                waiting.Add(row.Message.To);
                await LookAgainAsync(project, now + HeldPause, cancellationToken);
            }
            else if (!await SendOneAsync(project, row, now, cancellationToken))
            {
                waiting.Add(row.Message.To);
            }
        }
    }

    /// <returns>False when the message must wait.</returns>
    private async Task<bool> SendOneAsync(
        string project,
        OutboxRow row,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var sent = await courier.TakeAsync(row, cancellationToken);
        switch (sent.Outcome)
        {
            case SentOutcome.TryAgain:
            case SentOutcome.NoAccess when row.Tries < MostTriesWithoutAccess:
                var next = now + (sent.RetryAfter ?? PauseAfter(row.Tries));
                await LookAgainAsync(project, next, cancellationToken);
                await outbox.ReleaseAsync(row, next, cancellationToken);
                return false;
            case SentOutcome.Unreachable or SentOutcome.NoAccess:
                LogUnreachable(logger, row.Message.Id);
                await desk.RunAsync(
                    project,
                    now,
                    session =>
                        row.Message.Where is { } channel
                            ? ClosedChannels.TellAsync(session, channel, cancellationToken)
                            : UnreachableMembers.TellAsync(session, row.Message.To, cancellationToken),
                    cancellationToken
                );
                break;
            case SentOutcome.Refused:
                // The same message would be refused the same way, and would keep all that follow it waiting.
                LogRefused(logger, row.Message.Id);
                break;
        }

        await outbox.DoneAsync(row, sent.Activity, cancellationToken);
        return true;
    }

    private Task LookAgainAsync(string project, DateTimeOffset due, CancellationToken cancellationToken) =>
        agenda.AddAsync(project, [new AgendaItem(due, AgendaKind.Outbox, project)], cancellationToken);

    /// <summary>Twice as long each time, and a fifth more or less, so that not everybody comes back at once.</summary>
    private static TimeSpan PauseAfter(int tries)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(tries, 10));
        return (pause < LongestPause ? pause : LongestPause) * (RandomNumberGenerator.GetInt32(80, 121) / 100.0);
    }

    [LoggerMessage(LogLevel.Warning, "Message {Message} did not arrive: its reader has no open chat with the bot.")]
    private static partial void LogUnreachable(ILogger logger, string message);

    [LoggerMessage(LogLevel.Error, "Message {Message} was refused by the channel for what it is, and is dropped.")]
    private static partial void LogRefused(ILogger logger, string message);
}
