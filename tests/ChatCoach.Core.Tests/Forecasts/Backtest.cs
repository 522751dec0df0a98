using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Forecasts;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Forecasts;

/// <summary>
/// Projects whose slippage is known, each asked for its forecast once at least five stages are closed, and then lived to
/// its end: how often the end came by the prudent date.
/// </summary>
public static class Backtest
{
    /// <summary>The same seed gives the same projects on every machine.</summary>
    private const int Seed = 43;

    private const int AtLeastClosed = 5;

    public static IReadOnlyList<Regime> Regimes { get; } =
    [
        new("on time", 1.0, 0.2, 0),
        new("slippage 1.2", 1.2, 0.25, 0),
        new("slippage 1.3", 1.3, 0.25, 0),
        new("slippage 1.5", 1.5, 0.25, 0),
        new("each provider its own", 1.3, 0.2, 0.2),
        new("noisy", 1.3, 0.45, 0.1),
    ];

    /// <returns>For each regime the share of projects that ended by their prudent date, and by their likely one.</returns>
    /// <param name="projects">How many projects of each.</param>
    /// <param name="priorWeight">The weight of the starting assumption.</param>
    public static IReadOnlyList<(Regime Regime, double Prudent, double Likely)> Run(int projects, double priorWeight) =>
        [
            .. Regimes.Select(
                (regime, i) =>
                {
                    var chance = new Dice(Seed + i);
                    var (prudent, likely) = (0, 0);
                    for (var n = 0; n < projects; n++)
                    {
                        var (project, today, end) = Live(regime, chance);
                        var figures = Forecast.Of(project, today, priorWeight)!;
                        prudent += end <= figures.Prudent ? 1 : 0;
                        likely += end <= figures.Likely ? 1 : 0;
                    }

                    return (regime, (double)prudent / projects, (double)likely / projects);
                }
            ),
        ];

    /// <summary>The project as it is known on some day once five stages are closed, each day as likely as another, and its end.</summary>
    private static (Project Project, DateOnly Today, DateOnly End) Live(Regime regime, Dice chance)
    {
        var calendar = new WorkCalendar(TimeZoneInfo.Utc, []);
        var count = 7 + chance.Below(4);
        var typical = Math.Log(regime.Slippage) - regime.Noise * regime.Noise / 2 + regime.Provider * chance.Normal();
        var start = calendar.FirstWorkingDayFrom(new DateOnly(2026, 1, 1).AddDays(chance.Below(300)));
        var lengths = Enumerable.Range(0, count).Select(_ => 8 + chance.Below(23)).ToList();
        var took = lengths
            .Select(length => Math.Max(1, (int)Math.Round(length * Math.Exp(typical + regime.Noise * chance.Normal()))))
            .ToList();
        var day = took.Take(AtLeastClosed).Sum() + chance.Below(took.Skip(AtLeastClosed).Sum());
        var today = day == 0 ? start : calendar.AddWorkingDays(start.AddDays(-1), day);
        var (planned, actual) = (0, 0);
        List<Stage> stages = [];
        for (var i = 0; i < count; i++)
        {
            planned += lengths[i];
            var due = calendar.AddWorkingDays(start.AddDays(-1), planned);
            var ends = calendar.AddWorkingDays(start.AddDays(-1), actual + took[i]);
            var stage = new Stage($"s{i + 1}", $"s{i + 1}", due);
            stages.Add(
                actual + took[i] <= day ? stage with { AcceptedOn = ends }
                : actual <= day ? stage with { PromisedFor = Promised(today, due, actual + took[i] - day) }
                : stage
            );
            actual += took[i];
        }

        return (Known(stages, start, stages[^1].Due), today, calendar.AddWorkingDays(start.AddDays(-1), actual));

        // A promise says the plan until that has passed, then some of the rest.
        DateOnly Promised(DateOnly today, DateOnly due, int rest) =>
            today <= due ? due : calendar.AddWorkingDays(today, 1 + rest * chance.Below(100) / 100);
    }

    private static Project Known(IReadOnlyList<Stage> stages, DateOnly start, DateOnly end) =>
        new()
        {
            Id = "p1",
            Name = "p",
            Provider = "q",
            Start = start,
            End = end,
            Stages = stages,
            Settings = new ProjectSettings { Country = ProjectSettings.NoHolidays },
            Members = [new Member(Role.Owner, "Ana") { Person = new PersonKey("msteams", "t", "a") }],
            Schedule = new CheckpointSchedule { Cadence = new Cadence("0 30 9 ? * THU", "Etc/UTC", 1, start) },
        };

    /// <summary>Chance from a seed, by SplitMix64: the same on every runtime.</summary>
    private sealed class Dice(int seed)
    {
        private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15 + 1;

        public double Next()
        {
            _state += 0x9E3779B97F4A7C15;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        public int Below(int count) => (int)(Next() * count);

        public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
    }
}

/// <param name="Name">In words.</param>
/// <param name="Slippage">The mean of actual over planned.</param>
/// <param name="Noise">The spread of its logarithm from stage to stage.</param>
/// <param name="Provider">The spread of its logarithm from provider to provider.</param>
public sealed record Regime(string Name, double Slippage, double Noise, double Provider);
