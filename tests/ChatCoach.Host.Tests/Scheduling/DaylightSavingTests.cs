using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Host.Scheduling;

namespace ChatCoach.Host.Tests.Scheduling;

/// <summary>What people agreed on is the hour on the wall, whatever the clocks do to it.</summary>
public sealed class DaylightSavingTests
{
    private readonly QuartzCadenceClock _clock = new();

    [Theory]
    [InlineData("Europe/Paris", "2026-03-26", "08:30", "07:30")]
    [InlineData("Europe/Paris", "2026-10-22", "07:30", "08:30")]
    [InlineData("America/New_York", "2026-03-05", "14:30", "13:30")]
    [InlineData("America/New_York", "2026-10-29", "13:30", "14:30")]
    public void Half_past_nine_stays_half_past_nine(string zone, string thursday, string before, string after)
    {
        var day = DateOnly.Parse(thursday, CultureInfo.InvariantCulture);
        var cadence = new Cadence("0 30 9 ? * THU", zone, 1, day);

        var first = _clock.Next(cadence, At(day, "00:00"));
        var second = _clock.Next(cadence, first!.Value);

        Assert.Equal(At(day, before), first);
        Assert.Equal(At(day.AddDays(7), after), second);
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-03-26", "2026-03-30")]
    [InlineData("America/New_York", "2026-10-29", "2026-11-02")]
    public void Every_two_weeks_counts_weeks_over_a_change_of_clocks(string zone, string anchor, string monday)
    {
        var day = DateOnly.Parse(anchor, CultureInfo.InvariantCulture);
        var cadence = new Cadence("0 30 9 ? * THU", zone, 2, day);

        var next = _clock.Next(cadence, At(DateOnly.Parse(monday, CultureInfo.InvariantCulture), "12:00"))!.Value;

        var local = TimeZoneInfo.ConvertTime(next, TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(day.AddDays(14).ToDateTime(new TimeOnly(9, 30)), local.DateTime);
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-10-25", "0 30 2 * * ?")]
    [InlineData("America/New_York", "2026-11-01", "0 30 1 * * ?")]
    public void An_hour_that_comes_twice_prompts_once(string zone, string sunday, string cron)
    {
        var day = DateOnly.Parse(sunday, CultureInfo.InvariantCulture);
        var cadence = new Cadence(cron, zone, 1, day);

        var first = _clock.Next(cadence, At(day.AddDays(-1), "12:00"))!.Value;
        var second = _clock.Next(cadence, first)!.Value;

        Assert.Equal(day, LocalDay(first, zone));
        Assert.Equal(day.AddDays(1), LocalDay(second, zone));
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-03-29", "0 30 2 * * ?")]
    [InlineData("America/New_York", "2026-03-08", "0 30 2 * * ?")]
    public void An_hour_that_is_skipped_delays_the_prompt_and_does_not_lose_it(string zone, string sunday, string cron)
    {
        var day = DateOnly.Parse(sunday, CultureInfo.InvariantCulture);
        var cadence = new Cadence(cron, zone, 1, day);

        var first = _clock.Next(cadence, At(day.AddDays(-1), "12:00"))!.Value;

        Assert.Equal(day, LocalDay(first, zone));
        Assert.Equal(day.AddDays(1), LocalDay(_clock.Next(cadence, first)!.Value, zone));
    }

    private static DateTimeOffset At(DateOnly day, string time) =>
        new(day.ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture)), TimeSpan.Zero);

    private static DateOnly LocalDay(DateTimeOffset instant, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
}
