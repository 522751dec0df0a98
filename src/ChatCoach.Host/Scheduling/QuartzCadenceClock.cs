using ChatCoach.Core.Agenda;
using Quartz;

namespace ChatCoach.Host.Scheduling;

/// <summary>Occurrences by Quartz's cron expressions, in the cadence's own time zone.</summary>
internal sealed class QuartzCadenceClock : ICadenceClock
{
    /// <summary>Four weeks is the longest cadence; a year of weeks finds the next one or there is none.</summary>
    private const int MostOccurrences = 400;

    public DateTimeOffset? Next(Cadence cadence, DateTimeOffset after)
    {
        if (!IsValid(cadence.Cron))
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(cadence.TimeZone);
        var cron = new CronExpression(cadence.Cron, zone);
        var at = after;
        for (var tried = 0; tried < MostOccurrences; tried++)
        {
            if (cron.GetNextValidTimeAfter(at) is not { } next)
            {
                return null;
            }

            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(next, zone).DateTime);
            if (WeeksBetween(cadence.Anchor, day) % Math.Max(1, cadence.EveryWeeks) == 0)
            {
                return next.ToUniversalTime();
            }

            at = next;
        }

        return null;
    }

    public bool IsValid(string cron) => CronExpression.TryParse(cron, out _);

    /// <summary>Weeks from Monday to Monday.</summary>
    private static int WeeksBetween(DateOnly anchor, DateOnly day) =>
        Math.Abs(MondayOf(day).DayNumber - MondayOf(anchor).DayNumber) / 7;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
