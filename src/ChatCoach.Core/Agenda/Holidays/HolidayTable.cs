using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>
/// The public holidays of twelve countries, computed from the rules of their law: no maintained source of them can be
/// had as a package here. A country that is not in the table has none, and leave can be declared instead.
/// </summary>
public static class HolidayTable
{
    private static readonly FrozenDictionary<string, HolidayRule[]> Rules = new Dictionary<string, HolidayRule[]>(
        StringComparer.Ordinal
    )
    {
        ["FR"] = EuropeanHolidays.France,
        ["BE"] = EuropeanHolidays.Belgium,
        ["CH"] = EuropeanHolidays.Switzerland,
        ["LU"] = EuropeanHolidays.Luxembourg,
        ["CA"] = EnglishSpeakingHolidays.Canada,
        ["GB"] = EnglishSpeakingHolidays.EnglandAndWales,
        ["IE"] = EnglishSpeakingHolidays.Ireland,
        ["US"] = EnglishSpeakingHolidays.UnitedStates,
        ["DE"] = EuropeanHolidays.Germany,
        ["ES"] = EuropeanHolidays.Spain,
        ["IT"] = EuropeanHolidays.Italy,
        ["NL"] = EuropeanHolidays.Netherlands,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<
        (string Country, int Year),
        FrozenDictionary<DateOnly, Holiday>
    > Known = [];

    /// <summary>ISO codes, in the order in which the product's readers are most likely to look for them.</summary>
    public static IReadOnlyList<string> Countries { get; } =
    ["FR", "BE", "CH", "LU", "CA", "GB", "IE", "US", "DE", "ES", "IT", "NL"];

    /// <summary>The holidays of a year in order, one a day; none for a country that is not in the table.</summary>
    public static IReadOnlyList<Holiday> Of(string country, int year) =>
        [.. In(country, year).Values.OrderBy(holiday => holiday.Day)];

    /// <returns>The holiday of a day, or null where the day is none.</returns>
    public static Holiday? On(string? country, DateOnly day) =>
        country is null ? null : In(country, day.Year).GetValueOrDefault(day);

    private static FrozenDictionary<DateOnly, Holiday> In(string country, int year) =>
        Known.GetOrAdd((country, year), key => Build(key.Country, key.Year));

    /// <summary>With the years around it: New Year's Day on a Saturday gives the last Friday of the year before.</summary>
    private static FrozenDictionary<DateOnly, Holiday> Build(string country, int year)
    {
        var rules = Rules.GetValueOrDefault(country) ?? [];
        var days = new Dictionary<DateOnly, Holiday>();
        var own = Enumerable
            .Range(year - 1, 3)
            .SelectMany(y => rules.Where(rule => y >= rule.Since).Select(rule => (Rule: rule, Day: rule.In(y))))
            .Where(one => one.Day is not null)
            .Select(one => (one.Rule, Day: one.Day!.Value))
            .OrderBy(one => one.Day)
            .ToList();
        foreach (var (rule, day) in own)
        {
            days.TryAdd(day, new Holiday(day, rule.Name) { IsMoved = IsWeekend(day) && rule.Substitute != default });
        }

        foreach (var (rule, day) in own.Where(one => IsWeekend(one.Day)))
        {
            if (SubstituteOf(rule, day, days) is { } given)
            {
                days.TryAdd(given, new Holiday(given, rule.Name) { IsSubstitute = true });
            }
        }

        return days.Where(one => one.Key.Year == year).ToFrozenDictionary();
    }

    private static DateOnly? SubstituteOf(HolidayRule rule, DateOnly day, Dictionary<DateOnly, Holiday> taken)
    {
        switch (rule.Substitute)
        {
            case Substitute.NearestWeekday:
                return day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? -1 : 1);
            case Substitute.NextWeekday:
                do
                {
                    day = day.AddDays(1);
                } while (IsWeekend(day) || taken.ContainsKey(day));

                return day;
            default:
                return null;
        }
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
