using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Host.Delivery;
using Quartz;

namespace ChatCoach.Host.Scheduling;

internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(
        this IServiceCollection services,
        IConfiguration configuration,
        bool development
    )
    {
        services.AddSingleton<ICadenceClock, QuartzCadenceClock>();
        services.AddSingleton<AgendaSweep>();
        if (development)
        {
            services.AddSingleton<DemoClock>();
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
            services.AddSingleton<IChatHandler, DemoClockHandler>();
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }

        var every = TimeSpan.FromSeconds(configuration.GetValue("Scheduling:EverySeconds", 5));
        services.AddQuartz(quartz =>
        {
            for (var group = 0; group < AgendaJob.Groups; group++)
            {
                var name = FormattableString.Invariant($"agenda-{group}");
                quartz.AddJob<AgendaJob>(job => job.WithIdentity(name).UsingJobData(AgendaJob.Group, group));
                quartz.AddTrigger(trigger =>
                    trigger
                        .ForJob(name)
                        .WithIdentity(name)
                        .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever())
                );
            }
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxTable>();
        services.AddSingleton<Courier>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService<OutboxService>();
        return services;
    }
}
