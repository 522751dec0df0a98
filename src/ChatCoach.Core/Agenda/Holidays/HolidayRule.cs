namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>When one holiday falls, year by year.</summary>
/// <param name="Name">The key of its name among the texts, without its prefix.</param>
/// <param name="In">Its day in a year; null in a year that does not have it.</param>
internal sealed record HolidayRule(string Name, Func<int, DateOnly?> In)
{
    /// <summary>What is given where it falls on a weekend.</summary>
    public Substitute Substitute { get; private init; }

    /// <summary>The first year that has it.</summary>
    public int Since { get; private init; }

    public static HolidayRule On(int month, int day, string name) => new(name, year => new DateOnly(year, month, day));

    public static HolidayRule Easter(int days, string name) => new(name, year => EasterDay.In(year).AddDays(days));

    /// <summary>The first Monday of a month is number 1.</summary>
    public static HolidayRule Nth(int number, DayOfWeek day, int month, string name) =>
        new(name, year => Later(new DateOnly(year, month, 1), day).AddDays(7 * (number - 1)));

    public static HolidayRule Last(DayOfWeek day, int month, string name) =>
        new(name, year => Earlier(new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), day));

    /// <summary>The last such weekday before a date.</summary>
    public static HolidayRule Before(int month, int day, DayOfWeek weekday, string name) =>
        new(name, year => Earlier(new DateOnly(year, month, day).AddDays(-1), weekday));

    public static HolidayRule By(string name, Func<int, DateOnly?> rule) => new(name, rule);

    public HolidayRule From(int year) => this with { Since = year };

    public HolidayRule Giving(Substitute substitute) => this with { Substitute = substitute };

    /// <summary>The day itself where it is that weekday, else the next.</summary>
    internal static DateOnly Later(DateOnly date, DayOfWeek day) =>
        date.AddDays(((int)day - (int)date.DayOfWeek + 7) % 7);

    private static DateOnly Earlier(DateOnly date, DayOfWeek day) =>
        date.AddDays(-(((int)date.DayOfWeek - (int)day + 7) % 7));
}

/// <summary>What a country gives for a holiday that falls on a weekend.</summary>
internal enum Substitute
{
    None,

    /// <summary>The next weekday that is not a holiday itself.</summary>
    NextWeekday,

    /// <summary>Friday for a Saturday, Monday for a Sunday.</summary>
    NearestWeekday,
}
