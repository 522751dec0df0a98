namespace ChatCoach.Core.Forecasts;

/// <summary>
/// What is believed of the ratio actual / planned of this provider's stages: its logarithm is normal, with a mean and a
/// variance that are themselves uncertain (normal-inverse-gamma). Each stage that closes sharpens it.
/// </summary>
/// <param name="Mean">The expected logarithm of the ratio.</param>
/// <param name="Weight">How many stages the mean is worth.</param>
/// <param name="Shape">Of the variance.</param>
/// <param name="Scale">Of the variance.</param>
public sealed record Slippage(double Mean, double Weight, double Shape, double Scale)
{
    /// <summary>
    /// Our starting assumption, and nobody's statistics: a stage takes a fifth more than planned, give or take a third.
    /// It weighs a few stages, so that a handful of closed ones outvotes it.
    /// </summary>
    public const double AssumedRatio = 1.2;

    private const double AssumedSpread = 0.3;

    // Beyond these, a date was mistyped: one such stage must not rule all the others.
    private static readonly double Least = Math.Log(0.2);
    private static readonly double Most = Math.Log(6);

    /// <param name="weight">How many closed stages the assumption is worth.</param>
    public static Slippage Assumed(double weight) =>
        new(Math.Log(AssumedRatio), weight, weight / 2, weight / 2 * AssumedSpread * AssumedSpread);

    /// <summary>With one more piece of evidence.</summary>
    /// <param name="ratio">Actual over planned.</param>
    /// <param name="weight">1 for a closed stage, less for a promise that was only moved.</param>
    public Slippage Seeing(double ratio, double weight = 1)
    {
        var seen = Math.Clamp(Math.Log(ratio), Least, Most);
        var total = Weight + weight;
        return new Slippage(
            (Weight * Mean + weight * seen) / total,
            total,
            Shape + weight / 2,
            Scale + weight * Weight * (seen - Mean) * (seen - Mean) / (2 * total)
        );
    }
}
