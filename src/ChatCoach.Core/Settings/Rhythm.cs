using System.Globalization;
using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Settings;

/// <summary>The rhythms that a form offers by name; anything else is an expression.</summary>
internal static class Rhythm
{
    public const string Workdays = "workdays";
    public const string Month = "month";
    public const string Cron = "cron";

    private const string Weeks = "weeks";

    public static readonly string[] All = ["weeks1", "weeks2", "weeks4", Workdays, Month, Cron];

    /// <summary>Which of them a cadence is.</summary>
    public static string Of(Cadence cadence) =>
        CronShape.Of(cadence.Cron) switch
        {
            { Kind: CronDays.Weekdays, Days.Count: 1, Months.Count: 0 } when cadence.EveryWeeks is 1 or 2 or 4 =>
                string.Create(CultureInfo.InvariantCulture, $"{Weeks}{cadence.EveryWeeks}"),
            { Kind: CronDays.Weekdays, Days.Count: 5, Months.Count: 0 } when IsWorkdays(cadence) => Workdays,
            { Kind: CronDays.FirstWorkingDay, Months.Count: 0 } when cadence.EveryWeeks == 1 => Month,
            _ => Cron,
        };

    /// <param name="rhythm">One of <see cref="All"/> but for <see cref="Cron"/>.</param>
    /// <param name="day">The day of a rhythm of weeks.</param>
    /// <param name="time">The time on the wall.</param>
    /// <param name="zone">An IANA time zone.</param>
    /// <param name="now">A rhythm of several weeks is counted from the first such day after this.</param>
    public static Cadence Make(string rhythm, DayOfWeek day, TimeOnly time, string zone, DateTimeOffset now)
    {
        var calendar = new WorkCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), []);
        var first = calendar.DateOf(now);
        while (first.DayOfWeek != day || calendar.At(first, time) <= now)
        {
            first = first.AddDays(1);
        }

        var (days, weeks) = rhythm switch
        {
            Workdays => ("? * MON-FRI", 1),
            Month => ("1W * ?", 1),
            _ => ($"? * {Projects.CadenceFields.CronDay(day)}", rhythm[^1] - '0'),
        };
        return new Cadence(
            string.Create(CultureInfo.InvariantCulture, $"0 {time.Minute} {time.Hour} {days}"),
            zone,
            weeks,
            first
        );
    }

    private static bool IsWorkdays(Cadence cadence) =>
        cadence.EveryWeeks == 1 && cadence.Cron.EndsWith("? * MON-FRI", StringComparison.Ordinal);
}
