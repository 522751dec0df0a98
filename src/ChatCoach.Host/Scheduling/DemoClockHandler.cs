using System.Globalization;
using System.Text.RegularExpressions;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Scheduling;

/// <summary>
/// <c>demo clock +3d</c>, in Development only. It lives through the time it skips, from one due item to the next, so that
/// every prompt comes at the hour at which a running service would have sent it.
/// </summary>
internal sealed partial class DemoClockHandler(DemoClock clock, IServiceProvider services) : IChatHandler
{
    /// <summary>A bound for a project that would never be done: a year of prompts is far below it.</summary>
    private const int MostSteps = 2_000;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public void Register(Routes routes) => routes.On(Intent.DemoClock, MoveAsync);

    private async Task<Reply> MoveAsync(Turn turn, CancellationToken cancellationToken)
    {
        var asked = turn.Phrase!.Rest.Trim();
        if (asked.Equals("reset", StringComparison.OrdinalIgnoreCase))
        {
            clock.Ahead = TimeSpan.Zero;
        }
        else if (Read(asked) is { } step && step <= Longest)
        {
            await AdvanceAsync(step, cancellationToken);
        }
        else
        {
            return Reply.Note(turn.Speech["demo.clock.usage"]);
        }

        var now = clock.GetUtcNow();
        return Reply.Note(
            turn.Speech.Say("demo.clock.now", turn.Speech.LongDay(turn.Speech.DateOf(now)), turn.Speech.Time(now))
        );
    }

    private async Task AdvanceAsync(TimeSpan step, CancellationToken cancellationToken)
    {
        // Asked of the container here, not in the constructor: the sweep's handlers are the coach's own.
        var sweep = services.GetRequiredService<AgendaSweep>();
        var target = clock.GetUtcNow() + step;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var next = await sweep.NextDueAsync(cancellationToken);
            if (next.Count == 0 || next.Min(first => first.Due) is var due && due > target)
            {
                break;
            }

            if (due > clock.GetUtcNow())
            {
                clock.Ahead += due - clock.GetUtcNow();
            }

            foreach (var (shard, _) in next.Where(first => first.Due <= clock.GetUtcNow()))
            {
                await sweep.RunAsync(shard, clock.GetUtcNow(), cancellationToken);
            }
        }

        if (target > clock.GetUtcNow())
        {
            clock.Ahead += target - clock.GetUtcNow();
        }
    }

    private static TimeSpan? Read(string text)
    {
        var match = Step().Match(text);
        if (
            !match.Success
            || !int.TryParse(
                match.Groups["count"].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
        )
        {
            return null;
        }

        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    [GeneratedRegex(
        @"^\+?\s*(?<count>\d{1,5})\s*(?<unit>[mhdj])$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Step();
}
