using System.Diagnostics;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>What one round saw.</summary>
/// <param name="Elapsed">How long it was.</param>
/// <param name="Took">Ticks of each turn, the quickest first.</param>
/// <param name="Processor">What the server's process used meanwhile.</param>
internal sealed record Round(TimeSpan Elapsed, IReadOnlyList<long> Took, TimeSpan Processor)
{
    public double Milliseconds(double share) => Took[(int)((Took.Count - 1) * share)] * 1000d / Stopwatch.Frequency;
}

/// <summary>The median of the rounds, each figure for itself.</summary>
internal sealed record Figures(
    double PerSecond,
    double Median,
    double Slowest,
    double ProcessorMicroseconds,
    double Busy
)
{
    public static Figures Of(IReadOnlyCollection<Round> rounds) =>
        new(
            MedianOf(rounds, round => round.Took.Count / round.Elapsed.TotalSeconds),
            MedianOf(rounds, round => round.Milliseconds(0.5)),
            MedianOf(rounds, round => round.Milliseconds(0.99)),
            MedianOf(rounds, round => round.Processor.TotalMicroseconds / round.Took.Count),
            MedianOf(rounds, round => round.Processor / round.Elapsed)
        );

    private static double MedianOf(IEnumerable<Round> rounds, Func<Round, double> figure)
    {
        double[] values = [.. rounds.Select(figure).Order()];
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
