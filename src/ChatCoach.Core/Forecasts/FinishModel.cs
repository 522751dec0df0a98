using MathNet.Numerics.Distributions;

namespace ChatCoach.Core.Forecasts;

/// <summary>
/// When the remaining stages end. Many possible futures are walked through: each has one provider (a mean and a spread
/// that fit what was seen), so that its stages slip together, and the stage under way takes at least as long as it has
/// taken. The futures are spread evenly and not thrown by chance: the same project always gives the same dates.
/// </summary>
public static class FinishModel
{
    internal const int Spreads = 48;
    private const int FuturesEach = 96;

    /// <returns>For each stage, when it ends.</returns>
    public static IReadOnlyList<Finish> Of(Slippage belief, RemainingPlan plan)
    {
        var futures = Walk(belief, plan);
        return
        [
            .. plan.Stages.Select(
                (_, stage) =>
                {
                    var ends = futures.Select(future => (Day: future.Ends[stage], future.Weight)).ToArray();
                    Array.Sort(ends, (a, b) => a.Day.CompareTo(b.Day));
                    return new Finish(Quantile(ends, 0.5), Quantile(ends, 0.8));
                }
            ),
        ];
    }

    private static List<(double[] Ends, double Weight)> Walk(Slippage belief, RemainingPlan plan)
    {
        var futures = new List<(double[] Ends, double Weight)>(Spreads * FuturesEach);
        var steps = Steps(plan.Stages.Count + 1);
        foreach (var (i, provider) in belief.Providers(Spreads).Index())
        {
            for (var j = 0; j < FuturesEach; j++)
            {
                var point = i * FuturesEach + j + 1;
                var mean = provider.Mean + Inverse(Even(point, steps[0])) * provider.Doubt;
                var (ends, weight) = WalkOne(plan, mean, provider.Spread, stage => Even(point, steps[stage + 1]));
                futures.Add((ends, weight * provider.Weight));
            }
        }

        return futures;
    }

    private static (double[] Ends, double Weight) WalkOne(
        RemainingPlan plan,
        double mean,
        double spread,
        Func<int, double> chance
    )
    {
        var ends = new double[plan.Stages.Count];
        var weight = 1.0;
        for (var stage = 0; stage < ends.Length; stage++)
        {
            var planned = plan.Stages[stage].Planned;
            if (stage == 0)
            {
                // It is known to last longer than it has: futures in which it would be over count for less.
                var over = plan.Elapsed > 0 ? Normal.CDF(mean, spread, Math.Log(plan.Elapsed / planned)) : 0;
                weight = Math.Max(1 - over, 1e-9);
                var share = Math.Min(over + chance(0) * (1 - over), 1 - 1e-9);
                ends[0] = Math.Max(0, planned * Math.Exp(mean + spread * Inverse(share)) - plan.Elapsed);
            }
            else
            {
                var next = plan.Stages[stage];
                var start = Math.Max(next.EarliestStart, ends[stage - 1] - next.Overlap);
                ends[stage] = Math.Max(
                    ends[stage - 1],
                    start + planned * Math.Exp(mean + spread * Inverse(chance(stage)))
                );
            }
        }

        return (ends, weight);
    }

    private static double Quantile((double Day, double Weight)[] ends, double share)
    {
        var target = ends.Sum(end => end.Weight) * share;
        var sum = 0.0;
        foreach (var (day, weight) in ends)
        {
            sum += weight;
            if (sum >= target)
            {
                return day;
            }
        }

        return ends[^1].Day;
    }

    private static double Inverse(double share) => Normal.InvCDF(0, 1, share);

    /// <summary>The point's place in one dimension, evenly spread between 0 and 1 without its ends.</summary>
    private static double Even(int point, double step)
    {
        var at = (0.5 + point * step) % 1;
        return Math.Clamp(at, 1e-6, 1 - 1e-6);
    }

    /// <summary>
    /// Steps whose multiples fill so many dimensions evenly: the powers of 1 / g, where g is the root of
    /// g^(n+1) = g + 1, as the golden ratio is for one.
    /// </summary>
    private static double[] Steps(int dimensions)
    {
        var root = 2.0;
        for (var i = 0; i < 40; i++)
        {
            root = Math.Pow(1 + root, 1.0 / (dimensions + 1));
        }

        return [.. Enumerable.Range(1, dimensions).Select(power => Math.Pow(1 / root, power))];
    }
}
