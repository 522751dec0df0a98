using Quartz;

namespace ChatCoach.Host.SlackEdge.Drafts;

/// <summary>
/// Deletes, once a day, the drafts that nobody came back for. It reads the range of the drafts and nothing beside it, and
/// so costs what is there: no more than what was typed and not sent in some days.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DraftJob(DraftTable table) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    // Real time, as the age of the rows is.
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(table.RemoveOlderAsync(TimeProvider.System.GetUtcNow() - Draft.Life, cancellationToken));
}
