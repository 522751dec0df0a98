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

    /// <summary>With further stages: the accepted ones first, the others by their day.</summary>
    internal Project Adding(IReadOnlyList<Stage> stages)
    {
        var all = Stages.Concat(stages).ToList();
        return this with
        {
            Stages =
            [
                .. all.Where(stage => stage.AcceptedOn is not null),
                .. all.Where(stage => stage.AcceptedOn is null).OrderBy(stage => stage.Due),
            ],
        };
    }
}
