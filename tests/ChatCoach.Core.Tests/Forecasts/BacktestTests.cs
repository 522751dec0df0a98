namespace ChatCoach.Core.Tests.Forecasts;

/// <summary>The prudent date keeps its word: four times in five, within the slack that a handful of stages allows.</summary>
public sealed class BacktestTests
{
    private const int Projects = 300;
    private const double UsualWeight = 3;

    private static readonly Lazy<IReadOnlyList<(Regime Regime, double Prudent, double Likely)>> Usual = new(() =>
        Backtest.Run(Projects, UsualWeight)
    );

    [Fact]
    public void The_prudent_date_holds_in_75_to_90_percent_of_simulated_projects()
    {
        var results = Usual.Value;

        Assert.InRange(results.Average(result => result.Prudent), 0.78, 0.86);

        // Providers that keep their dates and providers that never do: the same promise to both.
        Assert.Contains(results, result => result.Regime.Slippage <= 1);
        Assert.Contains(results, result => result.Regime.Slippage >= 1.5);
        Assert.All(results, result => Assert.InRange(result.Prudent, 0.75, 0.90));
    }

    [Fact]
    public void The_likely_date_is_near_one_chance_in_two() =>
        Assert.InRange(Usual.Value.Average(result => result.Likely), 0.40, 0.65);

    [Fact]
    public void A_starting_assumption_that_nothing_outvotes_fails_the_test()
    {
        var results = Backtest.Run(Projects / 3, 50);

        Assert.NotInRange(results.Single(result => result.Regime.Slippage >= 1.5).Prudent, 0.75, 0.90);
    }

    [Fact]
    public void The_same_projects_give_the_same_figures() =>
        Assert.Equal(Backtest.Run(20, UsualWeight), Backtest.Run(20, UsualWeight));
}
