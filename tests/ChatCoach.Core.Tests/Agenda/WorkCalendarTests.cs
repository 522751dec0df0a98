using ChatCoach.Core.Agenda;
using CsCheck;

namespace ChatCoach.Core.Tests.Agenda;

public sealed class WorkCalendarTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly WorkCalendar Plain = new(Paris, []);

    [Theory]
    [InlineData("2026-12-03T09:30", 4, "2026-12-03T13:30")]
    [InlineData("2026-12-03T16:00", 4, "2026-12-04T11:00")]
    [InlineData("2026-12-04T16:00", 4, "2026-12-07T11:00")]
    [InlineData("2026-12-05T12:00", 4, "2026-12-07T13:00")]
    [InlineData("2026-12-03T14:00", 4, "2026-12-03T18:00")]
    [InlineData("2026-10-23T17:00", 10, "2026-10-26T18:00")]
    public void Working_hours_go_on_at_the_next_working_day(string from, double hours, string until) =>
        Assert.Equal(Wall(until), Plain.AddWorkingHours(Wall(from), hours));

    [Fact]
    public void A_day_off_does_not_count()
    {
        var calendar = new WorkCalendar(Paris, [new DateRange(new DateOnly(2026, 12, 4), new DateOnly(2026, 12, 7))]);

        Assert.Equal(Wall("2026-12-08T11:00"), calendar.AddWorkingHours(Wall("2026-12-03T16:00"), 4));
        Assert.Equal(2, calendar.WorkingDaysBetween(new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 8)));
    }

    [Fact]
    public void A_wall_time_that_summer_time_skips_moves_on_and_one_that_comes_twice_is_one_instant()
    {
        var night = new WorkCalendar(NewYork, []);

        Assert.Equal(
            new DateTimeOffset(2026, 3, 8, 7, 0, 0, TimeSpan.Zero),
            night.At(new DateOnly(2026, 3, 8), new TimeOnly(2, 30))
        );
        Assert.Equal(
            new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.Zero),
            night.At(new DateOnly(2026, 11, 1), new TimeOnly(1, 30))
        );
    }

    [Fact]
    public void Every_instant_has_a_next_working_time_that_is_never_before_it() =>
        Gen.Select(
                Gen.Int[0, 60 * 24 * 800],
                Gen.Select(Gen.Int[0, 800], Gen.Int[0, 30]).Array[0, 4],
                Gen.Double[0, 60]
            )
            .Sample(sample =>
            {
                var (minutes, leaves, hours) = sample;
                var first = new DateOnly(2026, 1, 1);
                var calendar = new WorkCalendar(
                    Paris,
                    [.. leaves.Select(l => new DateRange(first.AddDays(l.Item1), first.AddDays(l.Item1 + l.Item2)))]
                );
                var instant = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);

                var next = calendar.NextWorkingTime(instant);
                var same = calendar.SameTimeOnWorkingDay(instant);
                var later = calendar.AddWorkingHours(instant, hours);

                return calendar.IsWorkingTime(next)
                    && next >= instant
                    && calendar.IsWorkingTime(same)
                    && same >= next
                    && later >= next
                    && (later - next).TotalHours >= hours - 0.001
                    && calendar.IsWorkingDay(calendar.DateOf(later));
            });

    private static DateTimeOffset Wall(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local));
    }
}
