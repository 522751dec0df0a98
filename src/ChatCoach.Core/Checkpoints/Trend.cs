using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The kept figures of a project's checkpoints with what only their order tells, oldest first.</summary>
public static class Trend
{
    public static IReadOnlyList<TrendLine> Of(Project project)
    {
        var calendar = project.CalendarOf(project.Owner);
        return
        [
            .. project.Figures.Select(
                (figures, index) =>
                    new TrendLine(
                        figures,
                        MovedBy(project.Figures, index),
                        figures.SpokeOn is { } spoke ? calendar.WorkingDaysBetween(spoke, figures.Occurrence) : null
                    )
            ),
        ];
    }

    /// <summary>By how many moves the promise of a checkpoint has grown since the last one that was about the same.</summary>
    private static int MovedBy(IReadOnlyList<CheckpointFigures> all, int index)
    {
        var before = all.Take(index).LastOrDefault(one => Deliverables.Same(one.Next, all[index].Next));
        return before is null ? 0 : Math.Max(all[index].Moves - before.Moves, 0);
    }
}

/// <param name="Figures">As the answers gave them.</param>
/// <param name="Moved">How often the promised date has moved to a later day since it was last asked about.</param>
/// <param name="Quiet">Working days from the last live talk to the checkpoint; null where none is noted.</param>
public sealed record TrendLine(CheckpointFigures Figures, int Moved, int? Quiet)
{
    public bool IsOver => Figures.HoursBilled > Figures.HoursAgreed;
}
