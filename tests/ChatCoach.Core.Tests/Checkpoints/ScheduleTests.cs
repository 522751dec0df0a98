using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;
using CsCheck;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly WallClock Clock = new();
    private static readonly DateTimeOffset Wednesday = new(2026, 12, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_occurrence_after_now_is_next_and_is_named_by_its_date()
    {
        var schedule = Thursdays().WithNext(Wednesday, Clock, Calendar());

        Assert.Equal(new DateTimeOffset(2026, 12, 3, 8, 30, 0, TimeSpan.Zero), schedule.NextPrompt);
        Assert.Equal(new DateOnly(2026, 12, 3), schedule.NextOccurrence);
    }

    [Fact]
    public void The_wall_time_stays_when_the_clocks_change()
    {
        var saturdayBefore = new DateTimeOffset(2026, 10, 24, 10, 0, 0, TimeSpan.Zero);

        var schedule = Thursdays().WithNext(saturdayBefore, Clock, Calendar());

        Assert.Equal(new DateTimeOffset(2026, 10, 29, 8, 30, 0, TimeSpan.Zero), schedule.NextPrompt);
    }

    [Fact]
    public void On_leave_it_moves_to_the_next_working_day_at_the_same_wall_time_and_keeps_its_name()
    {
        var schedule = Thursdays().WithNext(Wednesday, Clock, Calendar((3, 4)));

        Assert.Equal(new DateTimeOffset(2026, 12, 7, 8, 30, 0, TimeSpan.Zero), schedule.NextPrompt);
        Assert.Equal(new DateOnly(2026, 12, 3), schedule.NextOccurrence);
    }

    [Fact]
    public void A_leave_that_lasts_past_the_following_occurrence_leaves_it_to_that_one()
    {
        var schedule = Thursdays().WithNext(Wednesday, Clock, Calendar((3, 11)));

        Assert.Equal(new DateOnly(2026, 12, 10), schedule.NextOccurrence);
        Assert.Equal(new DateTimeOffset(2026, 12, 14, 8, 30, 0, TimeSpan.Zero), schedule.NextPrompt);
    }

    [Fact]
    public void A_pause_skips_every_occurrence_up_to_and_including_its_last_day()
    {
        var paused = Thursdays() with { PausedUntil = new DateOnly(2026, 12, 10) };

        Assert.Equal(new DateOnly(2026, 12, 17), paused.WithNext(Wednesday, Clock, Calendar()).NextOccurrence);
    }

    [Fact]
    public void An_hour_in_the_evening_moves_to_the_next_morning()
    {
        var evenings = Thursdays() with
        {
            Cadence = new Cadence("0 30 20 ? * FRI", "Europe/Paris", 1, new DateOnly(2026, 12, 4)),
        };

        var schedule = evenings.WithNext(Wednesday, Clock, Calendar());

        Assert.Equal(new DateTimeOffset(2026, 12, 7, 8, 0, 0, TimeSpan.Zero), schedule.NextPrompt);
    }

    [Fact]
    public void A_cadence_that_never_fires_again_asks_nothing()
    {
        var never = Thursdays() with { Cadence = new Cadence("never", "Europe/Paris", 1, default) };

        Assert.Null(never.WithNext(Wednesday, Clock, Calendar()).NextPrompt);
    }

    [Fact]
    public void No_prompt_ever_falls_on_a_weekend_on_leave_or_outside_working_hours_or_past_the_following() =>
        Gen.Select(
                Gen.Int[0, 23],
                Gen.Int[0, 59],
                Gen.Int[0, 7],
                Gen.Int[0, 600 * 24],
                Gen.Select(Gen.Int[0, 600], Gen.Int[0, 40]).Array[0, 5],
                Gen.Int[0, 2].Select(power => 1 << power)
            )
            .Sample(sample =>
            {
                var (hour, minute, day, hours, leaves, weeks) = sample;
                string[] days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "*"];
                var first = new DateOnly(2026, 1, 1);
                DateRange[] off =
                [
                    .. leaves.Select(l => new DateRange(first.AddDays(l.Item1), first.AddDays(l.Item1 + l.Item2))),
                ];
                var calendar = new WorkCalendar(Paris, off);
                var schedule = new CheckpointSchedule
                {
                    Cadence = new Cadence(
                        FormattableString.Invariant($"0 {minute} {hour} ? * {days[day]}"),
                        "Europe/Paris",
                        weeks,
                        first
                    ),
                };
                var after = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours);

                var next = schedule.WithNext(after, Clock, calendar);

                var prompt = next.NextPrompt!.Value;
                var nominal = calendar.At(next.NextOccurrence!.Value, new TimeOnly(hour, minute));
                return calendar.IsWorkingTime(prompt)
                    && prompt > after
                    && prompt >= nominal
                    && prompt < Clock.Next(schedule.Cadence, nominal);
            });

    private static CheckpointSchedule Thursdays() =>
        new() { Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)) };

    /// <summary>Working time with leaves of December 2026, by their first and last days.</summary>
    private static WorkCalendar Calendar(params (int First, int Last)[] december) =>
        new(
            Paris,
            [
                .. december.Select(leave => new DateRange(
                    new DateOnly(2026, 12, leave.First),
                    new DateOnly(2026, 12, leave.Last)
                )),
            ]
        );
}
