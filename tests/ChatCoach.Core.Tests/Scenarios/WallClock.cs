using ChatCoach.Core.Agenda;
using ChatCoach.Host.Scheduling;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>The cadence clock of scenarios: the service's own, which runs Quartz's cron expressions.</summary>
internal sealed class WallClock : ICadenceClock
{
    private readonly QuartzCadenceClock _clock = new();

    public DateTimeOffset? Next(Cadence cadence, DateTimeOffset after) => _clock.Next(cadence, after);

    public bool IsValid(string cron) => _clock.IsValid(cron);
}
