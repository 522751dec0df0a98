using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Forecasts;

/// <summary>
/// When a project ends: the ratio actual / planned of the provider's closed stages, and of the promise under way once it
/// has slipped, shrunk to a starting assumption.
/// </summary>
public static class Forecast
{
    /// <summary>A promise is not a delivery: it says half as much as a closed stage.</summary>
    private const double PromiseWeight = 0.5;

    /// <returns>Null where nothing is left to forecast: every stage is accepted, or the project was stopped.</returns>
    public static ForecastFigures? Of(Project project, DateOnly today, double priorWeight)
    {
        var times = StageTimes.Of(project);
        if (times.Open is not [var open, ..] || project.Stages.Any(stage => stage.Gate?.Decision == GateDecision.Stop))
        {
            return null;
        }

        var closed = times
            .Closed.Where(time => times.ProviderOf(time) == times.ProviderOf(open))
            .Select(time => new ClosedStage(time.Stage.Id, time.Stage.Name, times.RatioOf(time)))
            .ToList();
        var belief = closed.Aggregate(Slippage.Assumed(priorWeight), (known, stage) => known.Seeing(stage.Ratio));
        if (times.PromisedRatio(open) is { } promised)
        {
            belief = belief.Seeing(promised, PromiseWeight);
        }

        var from = times.From(today);
        var finishes = FinishModel.Of(belief, times.Remaining(from));
        var stages = times
            .Open.Zip(finishes)
            .Select(pair => new ForecastStage(
                pair.First.Stage.Id.Length == 0 ? null : pair.First.Stage.Id,
                pair.First.Stage.Name,
                pair.First.Stage.Due,
                times.DateAfter(from, pair.Second.Likely),
                times.DateAfter(from, pair.Second.Prudent)
            ))
            .ToList();
        var promises = PromisesOf(open.Stage);
        return new ForecastFigures(today, stages[^1].Planned, stages[^1].Likely, stages[^1].Prudent)
        {
            Stages = stages,
            Closed = closed,
            Promises = promises,
            Slips = promises.Zip(promises.Skip(1)).Count(pair => pair.Second > pair.First),
            PriorWeight = priorWeight,
            PriorShare = ShareOf(belief),
            IfKept = IfKept(project, open, today, priorWeight),
        };
    }

    private static double ShareOf(Slippage belief)
    {
        var providers = belief.Providers(FinishModel.Spreads);
        return providers.Sum(one => one.AssumedShare * one.Weight) / providers.Sum(one => one.Weight);
    }

    /// <summary>What the forecast would be if the stage under way were accepted on the day last given for it.</summary>
    private static (DateOnly, DateOnly)? IfKept(Project project, StageTime open, DateOnly today, double priorWeight)
    {
        var day = open.Stage.PromisedFor ?? open.Stage.Due;
        if (open.Stage.Id.Length == 0 || day < today)
        {
            return null;
        }

        var kept = project with
        {
            Stages =
            [
                .. project.Stages.Select(stage => stage.Id == open.Stage.Id ? stage with { AcceptedOn = day } : stage),
            ],
        };
        return WithoutAsking(kept, day, priorWeight) is { } then ? (day, then) : null;
    }

    private static DateOnly? WithoutAsking(Project project, DateOnly today, double priorWeight)
    {
        var times = StageTimes.Of(project);
        if (times.Open is not [var open, ..])
        {
            return null;
        }

        var belief = times
            .Closed.Where(time => times.ProviderOf(time) == times.ProviderOf(open))
            .Aggregate(Slippage.Assumed(priorWeight), (known, time) => known.Seeing(times.RatioOf(time)));
        var from = times.From(today);
        return times.DateAfter(from, FinishModel.Of(belief, times.Remaining(from))[^1].Prudent);
    }

    private static IReadOnlyList<DateOnly> PromisesOf(Stage stage) =>
        stage.Promises.Count > 0 ? [.. stage.Promises.Select(promise => promise.For)]
        : stage.PromisedFor is { } only ? [only]
        : [];
}
