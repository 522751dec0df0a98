using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.SlackEdge.Drafts;
using Quartz;

namespace ChatCoach.Host.Scheduling;

internal static class SchedulingServices
{
    private const string Scheduler = "coach";

    public static IServiceCollection AddScheduling(
        this IServiceCollection services,
        IConfiguration configuration,
        bool development
    )
    {
        services.AddSingleton<ICadenceClock, QuartzCadenceClock>();
        services.AddSingleton<AgendaSweep>();
        services.AddSingleton<AgendaGroups>();
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

        var every = EveryOf(configuration);
        try
        {
            services.AddJobs(configuration.GetSection("Quartz"), every);
        }
        catch (Exception e) when (e is SchedulerException or TypeLoadException or ArgumentException or FormatException)
        {
            throw new SettingException(
                "Quartz",
                $"holds something that Quartz does not take ({e.Message.TrimEnd('.')})",
                "Quartz.Simpl.RAMJobStore, Quartz",
                "Quartz__quartz.jobStore.type"
            );
        }

        services.AddQuartzHostedService(Scheduler, options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void AddJobs(this IServiceCollection services, IConfigurationSection properties, TimeSpan every)
    {
        services.AddQuartz(
            Scheduler,
            properties,
            quartz =>
            {
                // Quartz keeps real time even where the service's clock is moved: after a move back it would wait, days
                // perhaps, for a next firing that it had worked out ahead. The scheduler has a name because of this:
                // the clock of one without becomes that of the whole container.
                quartz.UseTimeProvider(TimeProvider.System);
                foreach (var group in Enumerable.Range(0, AgendaJob.Groups))
                {
                    // One variable for each round: Quartz builds the jobs later, when a loop's own would be at its end.
                    var name = FormattableString.Invariant($"agenda-{group}");
                    quartz.AddJob<AgendaJob>(job => job.WithIdentity(name).UsingJobData(AgendaJob.Group, group));
                    quartz.AddTrigger(trigger =>
                        trigger
                            .ForJob(name)
                            .WithIdentity(name)
                            .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever())
                    );
                }

                quartz.ScheduleJob<DraftJob>(trigger =>
                    trigger
                        .WithIdentity("drafts")
                        .WithSimpleSchedule(schedule => schedule.WithInterval(DraftJob.Every).RepeatForever())
                );
            }
        );
    }

    private static TimeSpan EveryOf(IConfiguration configuration)
    {
        const string Key = "Scheduling:EverySeconds";
        var text = configuration[Key] ?? "5";
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= 60
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingException(Key, "must be a whole number from 1 to 60", "5");
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
