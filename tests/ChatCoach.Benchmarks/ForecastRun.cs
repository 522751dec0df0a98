using System.Globalization;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Forecasts;

namespace ChatCoach.Benchmarks;

/// <summary>How often simulated projects end by the date that was forecast, once five stages or more are closed.</summary>
internal static class ForecastRun
{
    private const int Projects = 400;

    public static void Print()
    {
        var results = Backtest.Run(Projects, new CoachOptions().ForecastPriorWeight);
        Console.WriteLine("| regime | by the prudent date (P80) | by the likely date (P50) |");
        Console.WriteLine("|---|---|---|");
        foreach (var (regime, prudent, likely) in results)
        {
            Print(regime.Name, prudent, likely);
        }

        Print("all", results.Average(result => result.Prudent), results.Average(result => result.Likely));
    }

    private static void Print(string name, double prudent, double likely) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {prudent:P1} | {likely:P1} |"));
}
