using ChatCoach.Host.Storage;
using Quartz;

namespace ChatCoach.Host.Scheduling;

/// <summary>Sweeps one group of shards. Its triggers are constants: their number does not grow with the projects.</summary>
[DisallowConcurrentExecution]
internal sealed class AgendaJob(AgendaSweep sweep, TimeProvider time) : IJob
{
    public const int Groups = 4;
    public const string Group = "group";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var group = context.MergedJobDataMap.GetInt(Group);
        for (var shard = group; shard < TableAgenda.Shards; shard += Groups)
        {
            await sweep.RunAsync(shard, time.GetUtcNow(), cancellationToken);
        }
    }
}
