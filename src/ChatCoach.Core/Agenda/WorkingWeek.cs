namespace ChatCoach.Core.Agenda;

/// <summary>The hours of a person's working day and the days on which they work. At least one day, at least an hour.</summary>
public sealed record WorkingWeek(TimeOnly From, TimeOnly Until, Weekdays Days)
{
    public static readonly WorkingWeek Default = new(new TimeOnly(9, 0), new TimeOnly(18, 0), Weekdays.MondayToFriday);

    public bool Has(DayOfWeek day) => Days.HasFlag(Of(day));

    /// <summary>Of any other than a whole week, a calendar would look for the next working day for ever.</summary>
    public bool IsWhole => Days != Weekdays.None && From < Until && Until - From >= TimeSpan.FromHours(1);

    public static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (int)day);
}

[Flags]
public enum Weekdays
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
}
