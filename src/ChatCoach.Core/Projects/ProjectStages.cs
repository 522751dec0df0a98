using System.Globalization;

namespace ChatCoach.Core.Projects;

public sealed partial record Project
{
    /// <summary>Ids of stages are numbered and never used again: s1, s2 and so on.</summary>
    internal int NextStageNumber =>
        1
        + Stages
            .Select(stage =>
                int.TryParse(stage.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
            )
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>As many stages as a project may have.</summary>
    public const int MostStages = 40;

    /// <summary>What all stages together are paid.</summary>
    public decimal Payments() => Stages.Sum(stage => stage.Payment ?? 0);

    public Stage? StageOf(string? id) => Stages.FirstOrDefault(stage => stage.Id == id);

    /// <summary>With further stages, each before the first open one that is due later; the order of the others stays.</summary>
    internal Project Adding(IReadOnlyList<Stage> stages)
    {
        var all = Stages.ToList();
        foreach (var stage in stages.OrderBy(stage => stage.Due))
        {
            var before = all.FindIndex(other => other.AcceptedOn is null && other.Due > stage.Due);
            all.Insert(before < 0 ? all.Count : before, stage);
        }

        return this with
        {
            Stages = all,
        };
    }

    /// <summary>With the stage in place of the one of the same id, as one change more.</summary>
    internal Project Changing(Stage stage) =>
        this with
        {
            Stages = [.. Stages.Select(one => one.Id == stage.Id ? stage with { Version = one.Version + 1 } : one)],
        };
}
