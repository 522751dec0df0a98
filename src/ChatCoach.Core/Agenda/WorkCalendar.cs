using ChatCoach.Core.Agenda.Holidays;

namespace ChatCoach.Core.Agenda;

/// <summary>
/// One person's working time: their zone, days and hours, the public holidays of the project's country and the days off
/// that they declared. Instants in, instants out; everything between is local, so that an hour at a change of clocks
/// counts as the wall shows it.
/// </summary>
/// <param name="zone">The zone of the wall clock.</param>
/// <param name="week">Days and hours; one that is not whole counts as the usual week.</param>
/// <param name="daysOff">Declared leave.</param>
/// <param name="country">Whose public holidays are off; null for none.</param>
public sealed class WorkCalendar(
    TimeZoneInfo zone,
    WorkingWeek week,
    IReadOnlyList<DateRange> daysOff,
    string? country = null
)
{
    private readonly WorkingWeek _week = week.IsWhole ? week : WorkingWeek.Default;

    public WorkCalendar(TimeZoneInfo zone, IReadOnlyList<DateRange> daysOff)
        : this(zone, WorkingWeek.Default, daysOff) { }

    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    public TimeOnly TimeOf(DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    public bool IsWorkingDay(DateOnly day) =>
        _week.Has(day.DayOfWeek) && HolidayTable.On(country, day) is null && !daysOff.Any(range => range.Contains(day));

    public bool IsWorkingTime(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && time >= _week.From && time < _week.Until;
    }

    /// <summary>The instant itself in working hours, else the next start of a working day.</summary>
    public DateTimeOffset NextWorkingTime(DateTimeOffset instant)
    {
        if (IsWorkingTime(instant))
        {
            return instant;
        }

        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) < _week.From && IsWorkingDay(day)
            ? At(day, _week.From)
            : StartOf(NextWorkingDay(day));
    }

    /// <summary>
    /// The instant itself in working time; the same wall time on the next working day where the day is off; else, where
    /// the hour is outside working hours, the next start of a working day.
    /// </summary>
    public DateTimeOffset SameTimeOnWorkingDay(DateTimeOffset instant)
    {
        var time = TimeOf(instant);
        return time < _week.From || time >= _week.Until
            ? NextWorkingTime(instant)
            : At(FirstWorkingDayFrom(DateOf(instant)), time);
    }

    public DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        } while (!IsWorkingDay(day));

        return day;
    }

    public DateOnly FirstWorkingDayFrom(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            day = NextWorkingDay(day);
        }

        return day;
    }

    /// <summary>The working day so many before.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The instant after so many hours of working time.</summary>
    public DateTimeOffset AddWorkingHours(DateTimeOffset instant, double hours)
    {
        var left = TimeSpan.FromHours(hours);
        var at = NextWorkingTime(instant);
        while (true)
        {
            var end = At(DateOf(at), _week.Until);
            if (end - at >= left)
            {
                return at + left;
            }

            left -= end - at;
            at = StartOf(NextWorkingDay(DateOf(at)));
        }
    }

    /// <summary>Working days after <paramref name="since"/> up to and including <paramref name="day"/>.</summary>
    public int WorkingDaysBetween(DateOnly since, DateOnly day)
    {
        var count = 0;
        for (var d = since.AddDays(1); d <= day; d = d.AddDays(1))
        {
            count += IsWorkingDay(d) ? 1 : 0;
        }

        return count;
    }

    public DateTimeOffset StartOf(DateOnly day) => At(day, _week.From);

    /// <summary>The last instant of a day.</summary>
    public DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    /// <summary>A wall time as an instant; one that the change to summer time skips moves on to the first that exists.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>Days from the first to the last, both included.</summary>
public sealed record DateRange(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly day) => day >= First && day <= Last;
}
