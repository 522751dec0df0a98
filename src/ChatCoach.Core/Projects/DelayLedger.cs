namespace ChatCoach.Core.Projects;

/// <summary>Working days for which a side held the turn, and how many of them came after it should have been done.</summary>
public sealed record SideClock(int Held, int Late)
{
    public static readonly SideClock None = new(0, 0);

    public SideClock Plus(SideClock other) => new(Held + other.Held, Late + other.Late);
}

/// <summary>From one hand-over that counts to the next.</summary>
/// <param name="Turn">The hand-over that began it.</param>
/// <param name="From">Its day, which is still the other side's.</param>
/// <param name="Until">The last day that counts: that of the next hand-over, or today.</param>
/// <param name="Due">The day by which the side should have been done; null where none was said or promised.</param>
/// <param name="Clock">Working days of that side, by its own calendar.</param>
public sealed record HoldingPeriod(TurnEvent Turn, DateOnly From, DateOnly Until, DateOnly? Due, SideClock Clock);

/// <summary>
/// The clocks of the turns. Each day counts for the side that holds the turn, where it is a working day for that side:
/// no weekend, no holiday of the project's country, no declared leave. So the clocks together are the days that counted.
/// </summary>
/// <param name="Periods">Those that the root still holds, oldest first; the clocks count the ones before them too.</param>
public sealed record DelayLedger(
    SideClock Client,
    SideClock Provider,
    SideClock ThirdParty,
    IReadOnlyList<HoldingPeriod> Periods
)
{
    /// <summary>Working days that counted since the first hand-over.</summary>
    public int Elapsed => Client.Held + Provider.Held + ThirdParty.Held;

    public SideClock Of(Side side) =>
        side switch
        {
            Side.Client => Client,
            Side.Provider => Provider,
            _ => ThirdParty,
        };

    internal static DelayLedger Of(IReadOnlyList<HoldingPeriod> periods, TurnArchive? before) =>
        new(
            Sum(periods, Side.Client, before?.Client),
            Sum(periods, Side.Provider, before?.Provider),
            Sum(periods, Side.ThirdParty, before?.ThirdParty),
            periods
        );

    private static SideClock Sum(IEnumerable<HoldingPeriod> periods, Side side, SideClock? before) =>
        periods
            .Where(period => period.Turn.Side == side)
            .Aggregate(before ?? SideClock.None, (sum, period) => sum.Plus(period.Clock));
}
