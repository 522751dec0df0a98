using ChatCoach.Core.Language;

namespace ChatCoach.Core.Tests.Language;

public sealed class WritingTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);

    [Fact]
    public void A_date_that_ends_a_sentence_ends_with_one_dot()
    {
        var speech = new Speech("fr-FR", "Europe/Paris");

        Assert.EndsWith(
            "3\u00A0déc.",
            speech.Say("checkpoint.silence.last", speech.Day(Today)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_month_has_three_letters_in_English_and_September_is_written_as_the_others()
    {
        var speech = new Speech("en-GB", "Europe/London");

        Assert.Equal("Thu\u00A010\u00A0Sep", speech.Day(new DateOnly(2026, 9, 10)));
        Assert.Equal("10\u00A0Jun", speech.ShortDay(new DateOnly(2026, 6, 10)));
        Assert.Equal("Thu\u00A010\u00A0Sep\u00A02026", speech.LongDay(new DateOnly(2026, 9, 10)));
    }

    [Theory]
    [InlineData("2026-12-20", "2026-12-20")]
    [InlineData("until 20/12", "2026-12-20")]
    [InlineData("20.12.2027", "2027-12-20")]
    [InlineData("du 20 déc. au 2 janvier", "2026-12-20 2027-01-02")]
    [InlineData("1er février 2028", "2028-02-01")]
    [InlineData("20 Aug", "2027-08-20")]
    [InlineData("31/02, 2026-13-01, 99 days, 20 xyz", "")]
    [InlineData("3/12", "2026-12-03")]
    public void Typed_dates_are_read_day_first_and_without_a_year_mean_the_next_such_day(string typed, string dates) =>
        Assert.Equal(
            dates,
            string.Join(' ', TypedDates.Read(typed, Today).Select(date => date.ToString("yyyy-MM-dd", null)))
        );
}
