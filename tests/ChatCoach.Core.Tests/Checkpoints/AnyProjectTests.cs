using ChatCoach.Core.Tests.Scenarios;
using CsCheck;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class AnyProjectTests
{
    private static readonly TimeSpan Whole = TimeSpan.FromDays(50);
    private static readonly string[] Names = ["Ana", "Marc", "Helene"];

    [Fact]
    public async Task Nobody_is_ever_written_to_on_a_holiday_a_day_off_or_leave_or_outside_their_hours()
    {
        var written = 0;
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
                        var name = Names.Single(known => Cast.Key(known) == message.To);
                        Assert.True(any.WrongToWrite(name, at) is null, $"{message.Id}: {any.WrongToWrite(name, at)}");
                        written++;
                    }
                },
                iter: 150,
                threads: 1
            );
        Assert.True(written > 500, $"Only {written} messages: the property has looked at nothing.");
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

    private static string Told(Cast cast) =>
        string.Join(
            '\n',
            cast.Timeline.Select(one =>
                $"{one.At:O} {one.Message.Id} {one.Message.To.User} {one.Message.Message.Summary}"
            )
        );
}
