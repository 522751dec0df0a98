using System.Globalization;
using ChatCoach.Core.Agenda.Holidays;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Tests.Agenda;

/// <summary>
/// The lists that the countries' own authorities publish, year by year, as month-day. Where a day on a weekend is moved,
/// they name the weekday that is given, and so do these.
/// </summary>
public sealed class HolidayTableTests
{
    [Theory]
    [InlineData("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("CH", 2024, "01-01 05-09 08-01 12-25")]
    [InlineData("CH", 2025, "01-01 05-29 08-01 12-25")]
    [InlineData("CH", 2026, "01-01 05-14 08-01 12-25")]
    [InlineData("CH", 2027, "01-01 05-06 08-01 12-25")]
    [InlineData("LU", 2024, "01-01 04-01 05-01 05-09 05-20 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("LU", 2025, "01-01 04-21 05-01 05-09 05-29 06-09 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("LU", 2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("LU", 2027, "01-01 03-29 05-01 05-06 05-09 05-17 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("DE", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26")]
    [InlineData("DE", 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26")]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("DE", 2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26")]
    [InlineData("ES", 2024, "01-01 01-06 03-29 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    [InlineData("ES", 2025, "01-01 01-06 04-18 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    [InlineData("ES", 2026, "01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    [InlineData("ES", 2027, "01-01 01-06 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    [InlineData("IT", 2024, "01-01 01-06 03-31 04-01 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26")]
    [InlineData("IT", 2025, "01-01 01-06 04-20 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26")]
    [InlineData("IT", 2026, "01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26")]
    [InlineData("IT", 2027, "01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26")]
    [InlineData("NL", 2024, "01-01 03-31 04-01 04-27 05-09 05-19 05-20 12-25 12-26")]
    [InlineData("NL", 2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26")]
    [InlineData("NL", 2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    [InlineData("NL", 2027, "01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26")]
    [InlineData("GB", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData("GB", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData("GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("GB", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData("IE", 2024, "01-01 02-05 03-18 04-01 05-06 06-03 08-05 10-28 12-25 12-26")]
    [InlineData("IE", 2025, "01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26")]
    [InlineData("IE", 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-28")]
    [InlineData("IE", 2027, "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-27 12-28")]
    [InlineData("US", 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    [InlineData("US", 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData("CA", 2024, "01-01 03-29 05-20 07-01 09-02 09-30 10-14 11-11 12-25 12-26")]
    [InlineData("CA", 2025, "01-01 04-18 05-19 07-01 09-01 09-30 10-13 11-11 12-25 12-26")]
    [InlineData("CA", 2026, "01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28")]
    [InlineData("CA", 2027, "01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28")]
    public void Each_country_has_the_days_of_its_official_list(string country, int year, string official) =>
        Assert.Equal(
            official,
            string.Join(
                ' ',
                HolidayTable
                    .Of(country, year)
                    .Where(holiday => !holiday.IsMoved)
                    .Select(holiday => holiday.Day.ToString("MM-dd", CultureInfo.InvariantCulture))
            )
        );

    [Theory]
    [InlineData("GB", "2026-12-28", "boxingDay", true)]
    [InlineData("GB", "2026-12-26", "boxingDay", false)]
    [InlineData("US", "2027-12-31", "newYear", true)]
    [InlineData("IE", "2030-02-01", "stBrigid", false)]
    [InlineData("NL", "2031-04-26", "kingsDay", false)]
    public void A_day_off_says_which_holiday_it_is_and_whether_it_stands_for_another(
        string country,
        string day,
        string name,
        bool substitute
    )
    {
        var holiday = HolidayTable.On(country, DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal((name, substitute), (holiday?.Name, holiday?.IsSubstitute));
    }

    [Theory]
    [InlineData("IT", "2025-10-04")]
    [InlineData("US", "2020-06-19")]
    [InlineData("LU", "2018-05-09")]
    [InlineData("IE", "2022-02-07")]
    [InlineData("NL", "2026-05-05")]
    [InlineData("FR", "2026-12-26")]
    [InlineData("XX", "2026-01-01")]
    public void A_day_that_the_law_does_not_give_is_none(string country, string day) =>
        Assert.Null(HolidayTable.On(country, DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_holiday_and_every_country_has_a_name()
    {
        var texts = TextCatalog.Shared.English;
        var names = HolidayTable.Countries.SelectMany(c => HolidayTable.Of(c, 2030)).Select(h => "holiday." + h.Name);

        Assert.Equal(12, HolidayTable.Countries.Count);
        Assert.All(
            names.Concat(HolidayTable.Countries.Select(country => "country." + country)),
            key => Assert.Contains(key, texts.Keys)
        );
    }
}
