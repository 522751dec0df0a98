using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>When what remains of a plan will end; told by whoever forecasts.</summary>
public interface IPlanOutlook
{
    /// <returns>Null where nothing is left to forecast.</returns>
    PlanOutlook? Of(Project project, DateOnly today);
}

/// <param name="Likely">The end with one chance in two.</param>
/// <param name="Prudent">The end with four chances in five; not before <paramref name="Likely"/>.</param>
public sealed record PlanOutlook(DateOnly Likely, DateOnly Prudent);
