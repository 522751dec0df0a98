using System.Globalization;

namespace ChatCoach.Core.Projects;

public sealed partial record Project
{
    /// <summary>Ids of stages are numbered and never used again: s1, s2 and so on.</summary>
    internal int NextStageNumber => 1 + Math.Max(LastStageRemoved, HighestStage);

    /// <summary>The highest number of a stage that was removed; 0 where none was.</summary>
    public int LastStageRemoved { get; init; }

    /// <summary>As many stages as a project may have.</summary>
    public const int MostStages = 40;

    /// <summary>What all stages together are paid.</summary>
    public decimal Payments() => Stages.Sum(stage => stage.Payment ?? 0);

    public Stage? StageOf(string? id) => Stages.FirstOrDefault(stage => stage.Id == id);

    /// <summary>
    /// With further stages of who delivers now, each before the first open one that is due later; the order of the
    /// others stays.
    /// </summary>
    internal Project Adding(IReadOnlyList<Stage> stages)
    {
        var all = Stages.ToList();
        foreach (var stage in stages.OrderBy(stage => stage.Due))
        {
            var before = all.FindIndex(other => other.AcceptedOn is null && other.Due > stage.Due);
            all.Insert(before < 0 ? all.Count : before, stage with { Provider = Successor });
        }

        return this with
        {
            Stages = all,
        };
    }

    /// <summary>With the stage in place of the one of the same id; no form of it that is open grows old by that.</summary>
    internal Project Keeping(Stage stage) =>
        this with
        {
            Stages = [.. Stages.Select(one => one.Id == stage.Id ? stage : one)],
        };

    /// <summary>With the stage in place of the one of the same id, as one change more.</summary>
    internal Project Changing(Stage stage) => Keeping(stage with { Version = StageOf(stage.Id)!.Version + 1 });

    /// <summary>With an open stage one place earlier or later; as it is where no open stage stands there.</summary>
    internal Project Moving(Stage stage, bool earlier)
    {
        var all = Stages.ToList();
        var at = all.FindIndex(one => one.Id == stage.Id);
        var to = at + (earlier ? -1 : 1);
        if (to < 0 || to >= all.Count || all[to].AcceptedOn is not null)
        {
            return this;
        }

        (all[at], all[to]) = (all[to], stage with { Version = stage.Version + 1 });
        return this with { Stages = all };
    }

    /// <summary>With a first part before what is left of a stage.</summary>
    internal Project Splitting(Stage first, Stage rest)
    {
        var changed = Changing(rest);
        return changed with
        {
            Stages = [.. changed.Stages.SelectMany(one => one.Id == rest.Id ? new[] { first, one } : [one])],
        };
    }

    /// <summary>Without a stage; the dates that were promised for it stay with the project.</summary>
    internal Project Removing(Stage stage) =>
        this with
        {
            LastStageRemoved = Math.Max(LastStageRemoved, HighestStage),
            Stages = [.. Stages.Where(one => one.Id != stage.Id)],
            Promises =
            [
                .. Promises,
                .. stage.Promises.Select(promise => promise with { Deliverable = promise.Deliverable ?? stage.Name }),
            ],
        };

    private int HighestStage =>
        Stages
            .Select(stage =>
                int.TryParse(stage.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
            )
            .DefaultIfEmpty(0)
            .Max();
}
