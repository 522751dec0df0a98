using static ChatCoach.Core.Agenda.Holidays.HolidayRule;

namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>Countries that give a weekday for a holiday on a weekend. Days that are proclaimed once are in no rule.</summary>
internal static class EnglishSpeakingHolidays
{
    /// <summary>
    /// England and Wales: Banking and Financial Dealings Act 1971, schedule 1, with the days by proclamation that recur,
    /// as gov.uk/bank-holidays lists them. Left out: what only Scotland and Northern Ireland have.
    /// </summary>
    public static readonly HolidayRule[] EnglandAndWales =
    [
        On(1, 1, "newYear").Giving(Substitute.NextWeekday),
        Easter(-2, "goodFriday"),
        Easter(1, "easterMonday"),
        Nth(1, DayOfWeek.Monday, 5, "earlyMay"),
        Last(DayOfWeek.Monday, 5, "springBank"),
        Last(DayOfWeek.Monday, 8, "summerBank"),
        On(12, 25, "christmas").Giving(Substitute.NextWeekday),
        On(12, 26, "boxingDay").Giving(Substitute.NextWeekday),
    ];

    /// <summary>
    /// Organisation of Working Time Act 1997, second schedule; Saint Brigid's since 2023 (S.I. 50 of 2022): the first
    /// Monday of February, and 1 February itself where it is a Friday. For a weekend, offices close the next weekday.
    /// </summary>
    public static readonly HolidayRule[] Ireland =
    [
        On(1, 1, "newYear").Giving(Substitute.NextWeekday),
        By("stBrigid", year => StBrigid(new DateOnly(year, 2, 1))).From(2023),
        On(3, 17, "stPatrick").Giving(Substitute.NextWeekday),
        Easter(1, "easterMonday"),
        Nth(1, DayOfWeek.Monday, 5, "earlyMay"),
        Nth(1, DayOfWeek.Monday, 6, "juneHoliday"),
        Nth(1, DayOfWeek.Monday, 8, "augustHoliday"),
        Last(DayOfWeek.Monday, 10, "octoberHoliday"),
        On(12, 25, "christmas").Giving(Substitute.NextWeekday),
        On(12, 26, "stStephen").Giving(Substitute.NextWeekday),
    ];

    /// <summary>Federal: 5 U.S.C. 6103 and Executive Order 11582, as opm.gov lists them. Left out: what states add.</summary>
    public static readonly HolidayRule[] UnitedStates =
    [
        On(1, 1, "newYear").Giving(Substitute.NearestWeekday),
        Nth(3, DayOfWeek.Monday, 1, "martinLutherKing"),
        Nth(3, DayOfWeek.Monday, 2, "washington"),
        Last(DayOfWeek.Monday, 5, "memorialDay"),
        On(6, 19, "juneteenth").From(2021).Giving(Substitute.NearestWeekday),
        On(7, 4, "independence").Giving(Substitute.NearestWeekday),
        Nth(1, DayOfWeek.Monday, 9, "labourDay"),
        Nth(2, DayOfWeek.Monday, 10, "columbus"),
        On(11, 11, "veterans").Giving(Substitute.NearestWeekday),
        Nth(4, DayOfWeek.Thursday, 11, "thanksgiving"),
        On(12, 25, "christmas").Giving(Substitute.NearestWeekday),
    ];

    /// <summary>
    /// Federal: Canada Labour Code, section 166 (Truth and Reconciliation since 2021). Section 193 leaves the weekday that
    /// is given for a weekend to the employer; the next one is what the federal administration takes. Left out: Easter
    /// Monday, the August holiday, Family Day and what else the provinces have.
    /// </summary>
    public static readonly HolidayRule[] Canada =
    [
        On(1, 1, "newYear").Giving(Substitute.NextWeekday),
        Easter(-2, "goodFriday"),
        Before(5, 25, DayOfWeek.Monday, "victoriaDay"),
        On(7, 1, "canadaDay").Giving(Substitute.NextWeekday),
        Nth(1, DayOfWeek.Monday, 9, "labourDay"),
        On(9, 30, "reconciliation").From(2021).Giving(Substitute.NextWeekday),
        Nth(2, DayOfWeek.Monday, 10, "thanksgiving"),
        On(11, 11, "remembrance").Giving(Substitute.NextWeekday),
        On(12, 25, "christmas").Giving(Substitute.NextWeekday),
        On(12, 26, "boxingDay").Giving(Substitute.NextWeekday),
    ];

    private static DateOnly StBrigid(DateOnly first) =>
        first.DayOfWeek == DayOfWeek.Friday ? first : Later(first, DayOfWeek.Monday);
}
