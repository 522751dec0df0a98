using ChatCoach.Host.Storage;
using Quartz;

namespace ChatCoach.Host.Scheduling;

/// <summary>Sweeps one group of shards. Its triggers are constants: their number does not grow with the projects.</summary>
[DisallowConcurrentExecution]
internal sealed class AgendaJob(AgendaGroups groups) : IJob
{
    public const int Groups = 4;
    public const string Group = "group";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(groups.SweepAsync(context.MergedJobDataMap.GetInt(Group), cancellationToken));
}

/// <summary>
/// The shards of a group, at the service's time. Not part of the job: Quartz gives a job the clock of its scheduler,
/// which is always the real one.
/// </summary>
internal sealed class AgendaGroups(AgendaSweep sweep, TimeProvider time)
{
    public async Task SweepAsync(int group, CancellationToken cancellationToken)
    {
        for (var shard = group; shard < TableAgenda.Shards; shard += AgendaJob.Groups)
        {
            await sweep.RunAsync(shard, time.GetUtcNow(), cancellationToken);
        }
    }
}
