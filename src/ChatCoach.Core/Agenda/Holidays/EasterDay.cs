namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>Easter Sunday of the Gregorian calendar, by the tables of the church (Meeus, Jones and Butcher).</summary>
internal static class EasterDay
{
    public static DateOnly In(int year)
    {
        var (century, inCentury, golden) = (year / 100, year % 100, year % 19);
        var correction = (century + 8) / 25;
        var moon = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - moon - (inCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
