using static ChatCoach.Core.Agenda.Holidays.HolidayRule;

namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>
/// The countries of the continent. None of them moves a holiday off a weekend for everyone: where the law owes another
/// day (Belgium, Luxembourg), each employer chooses it, and it is entered as leave.
/// </summary>
internal static class EuropeanHolidays
{
    /// <summary>Code du travail, L3133-1. Left out: Good Friday and 26 December, which only Alsace and Moselle have.</summary>
    public static readonly HolidayRule[] France =
    [
        On(1, 1, "newYear"),
        Easter(1, "easterMonday"),
        On(5, 1, "labourDay"),
        On(5, 8, "victory1945"),
        Easter(39, "ascension"),
        Easter(50, "whitMonday"),
        On(7, 14, "bastilleDay"),
        On(8, 15, "assumption"),
        On(11, 1, "allSaints"),
        On(11, 11, "armistice"),
        On(12, 25, "christmas"),
    ];

    /// <summary>Royal decree of 18 April 1974, article 1. Left out: the feasts of the communities.</summary>
    public static readonly HolidayRule[] Belgium =
    [
        On(1, 1, "newYear"),
        Easter(1, "easterMonday"),
        On(5, 1, "labourDay"),
        Easter(39, "ascension"),
        Easter(50, "whitMonday"),
        On(7, 21, "nationalDay"),
        On(8, 15, "assumption"),
        On(11, 1, "allSaints"),
        On(11, 11, "armistice"),
        On(12, 25, "christmas"),
    ];

    /// <summary>
    /// Federal Constitution, article 110 (1 August), and the three days that all 26 cantons keep. Left out, as each
    /// canton decides: 2 January, Good Friday and Easter Monday, 1 May, Whit Monday, Corpus Christi, 15 August,
    /// 1 November, 8 and 26 December, the fasts of Geneva and Vaud and the patron days.
    /// </summary>
    public static readonly HolidayRule[] Switzerland =
    [
        On(1, 1, "newYear"),
        Easter(39, "ascension"),
        On(8, 1, "swissDay"),
        On(12, 25, "christmas"),
    ];

    /// <summary>Code du travail, L.232-2; Europe Day since the law of 25 April 2019.</summary>
    public static readonly HolidayRule[] Luxembourg =
    [
        On(1, 1, "newYear"),
        Easter(1, "easterMonday"),
        On(5, 1, "labourDay"),
        On(5, 9, "europeDay").From(2019),
        Easter(39, "ascension"),
        Easter(50, "whitMonday"),
        On(6, 23, "nationalDay"),
        On(8, 15, "assumption"),
        On(11, 1, "allSaints"),
        On(12, 25, "christmas"),
        On(12, 26, "stStephen"),
    ];

    /// <summary>
    /// What all sixteen Länder keep; 3 October by the Unification Treaty, article 2. Left out: Epiphany, Corpus Christi,
    /// Assumption, Reformation Day, All Saints and the others that some Länder have.
    /// </summary>
    public static readonly HolidayRule[] Germany =
    [
        On(1, 1, "newYear"),
        Easter(-2, "goodFriday"),
        Easter(1, "easterMonday"),
        On(5, 1, "labourDay"),
        Easter(39, "ascension"),
        Easter(50, "whitMonday"),
        On(10, 3, "germanUnity"),
        On(12, 25, "christmas"),
        On(12, 26, "stStephen"),
    ];

    /// <summary>
    /// Real Decreto 2001/1983, article 45, and the yearly list in the BOE. Left out: Maundy Thursday, the Mondays that a
    /// community gives for a Sunday, and the days of communities and towns.
    /// </summary>
    public static readonly HolidayRule[] Spain =
    [
        On(1, 1, "newYear"),
        On(1, 6, "epiphany"),
        Easter(-2, "goodFriday"),
        On(5, 1, "labourDay"),
        On(8, 15, "assumption"),
        On(10, 12, "hispanicDay"),
        On(11, 1, "allSaints"),
        On(12, 6, "spanishConstitution"),
        On(12, 8, "immaculate"),
        On(12, 25, "christmas"),
    ];

    /// <summary>
    /// Law 260 of 27 May 1949 as it stands; Saint Francis again since 2026, by law 151 of 8 October 2025. Left out: the
    /// patron saint of each town.
    /// </summary>
    public static readonly HolidayRule[] Italy =
    [
        On(1, 1, "newYear"),
        On(1, 6, "epiphany"),
        Easter(0, "easter"),
        Easter(1, "easterMonday"),
        On(4, 25, "liberation"),
        On(5, 1, "labourDay"),
        On(6, 2, "republicDay"),
        On(8, 15, "assumption"),
        On(10, 4, "stFrancis").From(2026),
        On(11, 1, "allSaints"),
        On(12, 8, "immaculate"),
        On(12, 25, "christmas"),
        On(12, 26, "stStephen"),
    ];

    /// <summary>
    /// Algemene termijnenwet, article 3. King's Day on 27 April, on the Saturday before where that is a Sunday (royal
    /// decree of 2013). Liberation Day is a day off for most only every fifth year, and Good Friday for few: left out.
    /// </summary>
    public static readonly HolidayRule[] Netherlands =
    [
        On(1, 1, "newYear"),
        Easter(0, "easter"),
        Easter(1, "easterMonday"),
        By("kingsDay", year => KingsDay(new DateOnly(year, 4, 27))),
        By("liberation", year => year % 5 == 0 ? new DateOnly(year, 5, 5) : null),
        Easter(39, "ascension"),
        Easter(49, "whitSunday"),
        Easter(50, "whitMonday"),
        On(12, 25, "christmas"),
        On(12, 26, "stStephen"),
    ];

    private static DateOnly KingsDay(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
}
