using ChatCoach.Host.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace ChatCoach.Host.Tests.Scheduling;

public sealed class ShardGroupsTests
{
    [Fact]
    public async Task Each_job_sweeps_a_group_of_its_own()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddScheduling(builder.Configuration, development: false);
        using var host = builder.Build();
        var token = TestContext.Current.CancellationToken;
        var scheduler = await host.Services.GetRequiredKeyedService<ISchedulerFactory>("coach").GetScheduler(token);

        var groups = new List<int>();
        for (var number = 0; number < AgendaJob.Groups; number++)
        {
            var job = await scheduler.GetJobDetail(new JobKey(FormattableString.Invariant($"agenda-{number}")), token);
            groups.Add(job!.JobDataMap.GetInt(AgendaJob.Group));
        }

        Assert.Equal([0, 1, 2, 3], groups);
    }
}
