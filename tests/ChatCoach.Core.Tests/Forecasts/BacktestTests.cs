namespace ChatCoach.Core.Tests.Forecasts;

/// <summary>The prudent date keeps its word: four times in five, within the slack that a handful of stages allows.</summary>
public sealed class BacktestTests
{
    private const int Projects = 150;
    private const double UsualWeight = 3;

    [Fact]
    public void The_prudent_date_holds_in_75_to_90_percent_of_simulated_projects()
    {
        var results = Backtest.Run(Projects, UsualWeight);

        Assert.InRange(results.Average(result => result.Prudent), 0.75, 0.90);
        Assert.All(
            results.Where(result => result.Regime.Slippage > 1),
            result => Assert.InRange(result.Prudent, 0.70, 0.93)
        );

        // Where all is on time, an assumption of slippage errs on the safe side.
        Assert.All(results.Where(result => result.Regime.Slippage <= 1), result => Assert.True(result.Prudent > 0.75));
    }

    [Fact]
    public void The_likely_date_is_near_one_chance_in_two() =>
        Assert.InRange(Backtest.Run(Projects, UsualWeight).Average(result => result.Likely), 0.40, 0.65);

    [Fact]
    public void A_starting_assumption_that_nothing_outvotes_fails_the_test()
    {
        var results = Backtest.Run(Projects, 50);

        Assert.NotInRange(results.Single(result => result.Regime.Slippage >= 1.5).Prudent, 0.75, 0.90);
    }

    [Fact]
    public void The_same_projects_give_the_same_figures() =>
        Assert.Equal(Backtest.Run(20, UsualWeight), Backtest.Run(20, UsualWeight));
}
