using System.Text.RegularExpressions;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;
using CsCheck;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed partial class AnyProjectTests
{
    /// <summary>All that comes by itself while nobody answers: a kind that never came was not tried.</summary>
    private static readonly string[] Kinds =
    [
        "accept-s-Ask",
        "accept-s-Unbooked",
        "alert-amber",
        "alert-sponsor",
        "checkpoint",
        "digest",
        "premortem-ask",
        "premortem-causes",
        "risk-review-r",
        "silence-sponsor",
        "stall-Amber",
        "t-Ended",
        "t-b",
        "t-b-nudge",
    ];

    private static readonly TimeSpan Whole = TimeSpan.FromDays(50);

    [Fact]
    public async Task Nobody_is_ever_written_to_on_a_holiday_a_day_off_or_leave_or_outside_their_hours()
    {
        List<string> written = [];
        await Gen.Select(AnyProject.Gen, Gen.Select(Gen.Int[0, 200], Gen.Int[1, 120]).Array[0, 3])
            .SampleAsync(
                async (any, outages) =>
                {
                    var cast = await any.OnStageAsync();
                    foreach (var (hours, down) in outages)
                    {
                        // The service runs for a while, then is down: what came due is found late.
                        await cast.Waits(TimeSpan.FromHours(hours));
                        cast.Clock.Advance(TimeSpan.FromHours(down));
                    }

                    await cast.Waits(Whole);
                    foreach (var (at, message) in cast.Timeline.Where(one => !one.Message.Update))
                    {
                        var wrong = any.WrongToWrite(message, at);
                        Assert.True(wrong is null, $"{message.Id}: {wrong}");
                        written.Add(KindOf(message));
                    }
                },
                iter: 150,
                threads: 1
            );
        Assert.True(written.Count > 1500, $"Only {written.Count} messages: the property has looked at nothing.");
        Assert.Equal(Kinds, written.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Moving_the_clock_in_any_steps_writes_the_same_at_the_same_instants_as_moving_it_at_once() =>
        await Gen.Select(AnyProject.Gen, Gen.Int[1, 60 * 24 * 9].Array[1, 15])
            .SampleAsync(
                async (any, steps) =>
                {
                    var whole = await any.OnStageAsync();
                    await whole.Waits(Whole);

                    var stepped = await any.OnStageAsync();
                    foreach (var step in steps)
                    {
                        var left = AnyProject.Noon + Whole - stepped.Clock.GetUtcNow();
                        var next = TimeSpan.FromMinutes(step);
                        await stepped.Waits(next < left ? next : left);
                    }

                    await stepped.Waits(AnyProject.Noon + Whole - stepped.Clock.GetUtcNow());
                    Assert.Equal(Told(whole), Told(stepped));
                },
                iter: 60,
                threads: 1
            );

    /// <summary>Its id without numbers and days.</summary>
    private static string KindOf(OutboxMessage message) => Numbers().Replace(message.Id, "");

    [GeneratedRegex(@"-?v?\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    private static string Told(Cast cast) =>
        string.Join(
            '\n',
            cast.Timeline.Select(one =>
                $"{one.At:O} {one.Message.Id} {one.Message.To.User} {one.Message.Message.Summary}"
            )
        );
}
