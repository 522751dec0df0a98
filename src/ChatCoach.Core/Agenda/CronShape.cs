using System.Globalization;

namespace ChatCoach.Core.Agenda;

/// <summary>What the shapes of cron expressions mean that can be said in words: one time of day, on certain days.</summary>
/// <param name="Time">On the wall.</param>
/// <param name="Kind">Which days.</param>
/// <param name="Days">Days of the week, in their order from Monday; the one day of an ordinal.</param>
/// <param name="Numbers">Days of the month, or the ordinal.</param>
/// <param name="Months">Only in these; empty for every month.</param>
public sealed record CronShape(
    TimeOnly Time,
    CronDays Kind,
    IReadOnlyList<DayOfWeek> Days,
    IReadOnlyList<int> Numbers,
    IReadOnlyList<int> Months
)
{
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private static readonly string[] MonthNames =
    [
        "JAN",
        "FEB",
        "MAR",
        "APR",
        "MAY",
        "JUN",
        "JUL",
        "AUG",
        "SEP",
        "OCT",
        "NOV",
        "DEC",
    ];

    /// <returns>Null for a shape that has no words, whether or not Quartz reads it.</returns>
    public static CronShape? Of(string cron)
    {
        if (
            cron.Split(' ') is not ["0", var minute, var hour, var monthDay, var month, var weekday]
            || Number(minute, 0, 59) is not { } minutes
            || Number(hour, 0, 23) is not { } hours
            || ListOf(month, MonthNames, 1) is not { } months
        )
        {
            return null;
        }

        var time = new TimeOnly(hours, minutes);
        return (monthDay, weekday) switch
        {
            ("?" or "*", _) => OfWeekday(time, weekday, months),
            (_, "?" or "*") => OfMonthDay(time, monthDay, months),
            _ => null,
        };
    }

    private static CronShape? OfWeekday(TimeOnly time, string field, IReadOnlyList<int> months)
    {
        if (field is "*" or "?")
        {
            return new CronShape(time, CronDays.EveryDay, [], [], months);
        }

        if (field.Split('#') is [var name, var which] && DayOf(name) is { } day && Number(which, 1, 5) is { } ordinal)
        {
            return new CronShape(time, CronDays.Ordinal, [day], [ordinal], months);
        }

        if (field.Length > 1 && field[^1] == 'L' && DayOf(field[..^1]) is { } last)
        {
            return new CronShape(time, CronDays.Last, [last], [], months);
        }

        // From Monday, as both languages count a week.
        return ListOf(field, DayNames, 1) is { Count: > 0 } list
            ? new CronShape(
                time,
                CronDays.Weekdays,
                [.. list.Select(n => (DayOfWeek)(n - 1)).OrderBy(d => ((int)d + 6) % 7)],
                [],
                months
            )
            : null;
    }

    private static CronShape? OfMonthDay(TimeOnly time, string field, IReadOnlyList<int> months) =>
        field switch
        {
            "L" => new CronShape(time, CronDays.LastDay, [], [], months),
            "LW" => new CronShape(time, CronDays.LastWorkingDay, [], [], months),
            "1W" => new CronShape(time, CronDays.FirstWorkingDay, [], [], months),
            _ when ListOf(field, [], 1) is { Count: > 0 } list && list.All(number => number <= 31) => new CronShape(
                time,
                CronDays.MonthDays,
                [],
                list,
                months
            ),
            _ => null,
        };

    private static DayOfWeek? DayOf(string field) =>
        IndexOf(field, DayNames, 1) is { } index and >= 1 and <= 7 ? (DayOfWeek)(index - 1) : null;

    /// <summary>A list of numbers, names and ranges, in order; empty for a star; null for anything else.</summary>
    private static List<int>? ListOf(string field, string[] names, int first)
    {
        if (field is "*")
        {
            return [];
        }

        var all = new SortedSet<int>();
        foreach (var part in field.Split(','))
        {
            var ends = part.Split('-');
            if (
                ends.Length > 2
                || IndexOf(ends[0], names, first) is not { } from
                || IndexOf(ends[^1], names, first) is not { } to
                || from > to
            )
            {
                return null;
            }

            all.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return names.Length == 0 || all.Max <= names.Length ? [.. all] : null;
    }

    private static int? IndexOf(string text, string[] names, int first) =>
        Array.IndexOf(names, text) is >= 0 and var index ? index + first : Number(text, first, 31);

    private static int? Number(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= min
        && number <= max
            ? number
            : null;
}

public enum CronDays
{
    EveryDay,
    Weekdays,

    /// <summary>The second Thursday of a month, say.</summary>
    Ordinal,

    /// <summary>The last Friday of a month, say.</summary>
    Last,
    MonthDays,
    LastDay,
    FirstWorkingDay,
    LastWorkingDay,
}
