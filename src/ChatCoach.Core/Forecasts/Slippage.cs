namespace ChatCoach.Core.Forecasts;

/// <summary>
/// What is believed of the ratio actual / planned of this provider's stages, whose logarithm is normal. How far from
/// plan they usually are and how much they differ from each other are two questions: stages that are all alike soon
/// outvote the starting assumption, stages that differ widely do so late.
/// </summary>
/// <param name="AssumedWeight">How many closed stages the assumption is worth, as long as nothing is known of them.</param>
/// <param name="Seen">How many stages were seen; one that was only promised counts for less.</param>
/// <param name="SeenMean">The mean of their logarithms.</param>
/// <param name="SeenSquares">The sum of the squared distances from that mean.</param>
public sealed record Slippage(double AssumedWeight, double Seen, double SeenMean, double SeenSquares)
{
    /// <summary>
    /// Our starting assumption, and nobody's statistics: a stage takes a fifth more than planned on average. It weighs a
    /// few stages, so that a handful of closed ones outvotes it.
    /// </summary>
    public const double AssumedRatio = 1.2;

    /// <summary>By how much stages differ as long as nothing is known of them: give or take a third.</summary>
    private const double AssumedSpread = 0.35;

    // How much they may differ: from stages that are planned to the day, to stages of which nothing can be foreseen.
    private const double LeastSpread = 0.08;
    private const double MostSpread = 0.6;

    // The mean of a ratio lies above the middle of its chances.
    private static readonly double AssumedMean = Math.Log(AssumedRatio) - AssumedSpread * AssumedSpread / 2;

    // Beyond these, a date was mistyped: one such stage must not rule all the others.
    private static readonly double Least = Math.Log(0.2);
    private static readonly double Most = Math.Log(6);

    /// <param name="weight">How many closed stages the assumption is worth.</param>
    public static Slippage Assumed(double weight) => new(Math.Max(weight, 0.01), 0, 0, 0);

    /// <summary>With one more piece of evidence.</summary>
    /// <param name="ratio">Actual over planned.</param>
    /// <param name="weight">1 for a closed stage, less for a promise that was only moved.</param>
    public Slippage Seeing(double ratio, double weight = 1)
    {
        var away = Math.Clamp(Math.Log(ratio), Least, Most) - SeenMean;
        var total = Seen + weight;
        return this with
        {
            Seen = total,
            SeenMean = SeenMean + weight * away / total,
            SeenSquares = SeenSquares + weight * Seen / total * away * away,
        };
    }

    /// <summary>The providers that this could be, from the most even to the least, as likely as what was seen makes them.</summary>
    /// <param name="count">How many.</param>
    public IReadOnlyList<LikelyProvider> Providers(int count)
    {
        var spreads = Enumerable
            .Range(0, count)
            .Select(i => LeastSpread * Math.Pow(MostSpread / LeastSpread, (i + 0.5) / count))
            .ToList();
        var best = spreads.Max(Fit);
        return [.. spreads.Select(spread => With(spread, Math.Exp(Fit(spread) - best)))];
    }

    private LikelyProvider With(double spread, double weight)
    {
        var assumed = spread * spread / MeanVariance;
        return new LikelyProvider(
            (assumed * AssumedMean + Seen * SeenMean) / (assumed + Seen),
            spread / Math.Sqrt(assumed + Seen),
            spread,
            weight,
            assumed / (assumed + Seen)
        );
    }

    /// <summary>How doubtful the assumed mean is, so that it weighs <see cref="AssumedWeight"/> stages of the assumed spread.</summary>
    private double MeanVariance => AssumedSpread * AssumedSpread / AssumedWeight;

    /// <summary>The logarithm of the chance of what was seen, had a provider this spread.</summary>
    private double Fit(double spread)
    {
        if (Seen == 0)
        {
            return 0;
        }

        var variance = MeanVariance + spread * spread / Seen;
        var away = SeenMean - AssumedMean;
        return -away * away / (2 * variance)
            - Math.Log(variance) / 2
            - SeenSquares / (2 * spread * spread)
            - Math.Max(0, Seen - 1) * Math.Log(spread);
    }
}

/// <summary>One provider that fits what was seen.</summary>
/// <param name="Mean">The usual logarithm of actual / planned.</param>
/// <param name="Doubt">How far that may be off.</param>
/// <param name="Spread">How much one stage differs from another.</param>
/// <param name="Weight">How well it fits, from 0 to 1.</param>
/// <param name="AssumedShare">How much of the mean still comes from the starting assumption, from 0 to 1.</param>
public sealed record LikelyProvider(double Mean, double Doubt, double Spread, double Weight, double AssumedShare);
