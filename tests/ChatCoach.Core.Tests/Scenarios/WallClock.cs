using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>
/// A cadence clock for scenarios: reads only <c>0 minute hour ? * DAY</c>, or <c>*</c> for every day, which is all that
/// Core needs to know. The real one runs Quartz and has tests of its own.
/// </summary>
internal sealed class WallClock : ICadenceClock
{
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public DateTimeOffset? Next(Cadence cadence, DateTimeOffset after)
    {
        if (!IsValid(cadence.Cron))
        {
            return null;
        }

        var parts = cadence.Cron.Split(' ');
        var time = new TimeOnly(Number(parts[2]), Number(parts[1]));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cadence.TimeZone);
        var calendar = new WorkCalendar(zone, []);
        for (var day = calendar.DateOf(after); ; day = day.AddDays(1))
        {
            var due = calendar.At(day, time);
            if (due > after && IsDay(parts[5], day) && IsWeek(cadence, day))
            {
                return due;
            }
        }
    }

    public bool IsValid(string cron) =>
        cron.Split(' ') is ["0", _, _, "?", "*", var day] && (day == "*" || Days.Contains(day));

    private static bool IsDay(string name, DateOnly day) => name == "*" || name == Days[(int)day.DayOfWeek];

    private static bool IsWeek(Cadence cadence, DateOnly day) =>
        Math.Abs(MondayOf(day).DayNumber - MondayOf(cadence.Anchor).DayNumber) / 7 % cadence.EveryWeeks == 0;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
