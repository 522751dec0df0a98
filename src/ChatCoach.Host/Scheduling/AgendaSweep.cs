using Azure;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Diagnostics;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Scheduling;

/// <summary>Reads what is due in a shard, claims each item, lets its feature decide, and only then removes it.</summary>
internal sealed partial class AgendaSweep(
    TableAgenda agenda,
    ProjectDesk desk,
    IEnumerable<IAgendaHandler> handlers,
    OutboxSender outbox,
    ILogger<AgendaSweep> logger
)
{
    /// <summary>Projects of a shard that are worked on at once: one whose channel is slow keeps no other waiting.</summary>
    private const int AtOnce = 8;

    public async Task RunAsync(int shard, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await agenda.DueAsync(shard, now, cancellationToken);
        await Parallel.ForEachAsync(
            due.GroupBy(row => row.Item.Project, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (rows, token) =>
            {
                foreach (var row in rows)
                {
                    await WorkOnAsync(row, now, token);
                }
            }
        );
    }

    private async Task WorkOnAsync(AgendaRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        AgendaRow? claimed = null;
        try
        {
            claimed = await agenda.ClaimAsync(row, cancellationToken);
            if (claimed is null)
            {
                return;
            }

            using var span = Telemetry.Due(row.Item, now);
            await DecideAsync(row.Item, now, cancellationToken);
            await agenda.RemoveAsync(claimed, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // It is tried again later: one project's trouble stops no other's prompts.
            LogFailed(logger, row.Item.Kind, row.Item.Project, e.GetType().Name);
            if (claimed is not null)
            {
                await PostponeAsync(claimed, cancellationToken);
            }
        }
    }

    private async Task PostponeAsync(AgendaRow claimed, CancellationToken cancellationToken)
    {
        try
        {
            await agenda.PostponeAsync(claimed, cancellationToken);
        }
        catch (RequestFailedException)
        {
            // The store is what failed: the claim runs out by itself.
        }
    }

    /// <summary>The first item of each shard that has one.</summary>
    public async Task<IReadOnlyList<(int Shard, DateTimeOffset Due)>> NextDueAsync(CancellationToken cancellationToken)
    {
        var firsts = await Task.WhenAll(
            Enumerable
                .Range(0, TableAgenda.Shards)
                .Select(async shard => (Shard: shard, Item: await agenda.FirstAsync(shard, cancellationToken)))
        );
        return [.. firsts.Where(first => first.Item is not null).Select(first => (first.Shard, first.Item!.Due))];
    }

    private async Task DecideAsync(AgendaItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var handler in handlers.Where(handler => handler.Kinds.Contains(item.Kind)))
        {
            await desk.RunAsync(
                item.Project,
                now,
                session => handler.OnDueAsync(session, item, cancellationToken),
                cancellationToken
            );
        }

        await outbox.SendAsync(item.Project, now, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "{Kind} of project {Project} failed with {Error} and is tried again.")]
    private static partial void LogFailed(ILogger logger, AgendaKind kind, string project, string error);
}
