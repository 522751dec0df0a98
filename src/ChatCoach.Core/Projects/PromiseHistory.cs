using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>The dates that were promised for one deliverable.</summary>
/// <param name="Deliverable">What was promised.</param>
/// <param name="All">Every entry as it was noted, corrections included, oldest first.</param>
public sealed record PromiseHistory(string Deliverable, IReadOnlyList<Promise> All)
{
    /// <summary>The promises as they were made: of each checkpoint its last word, in the order of the checkpoints.</summary>
    public IReadOnlyList<Promise> Standing { get; } =
    [
        .. All.Index()
            .GroupBy(entry => (entry.Item.Checkpoint, Alone: entry.Item.Checkpoint is null ? entry.Index : -1))
            .Select(group => group.Last().Item)
            .Where(promise => !promise.Withdrawn)
            .OrderBy(WhenOf),
    ];

    /// <summary>How often the date went to a later day.</summary>
    public int Moves => MovesUntil(DateOnly.MaxValue);

    public Promise? Last => Standing.Count == 0 ? null : Standing[^1];

    /// <summary>As <see cref="Moves"/>, as it was known at a checkpoint.</summary>
    public int MovesUntil(DateOnly checkpoint)
    {
        var known = Standing.Where(promise => WhenOf(promise) <= checkpoint).ToList();
        return known.Zip(known.Skip(1), (before, after) => after.For > before.For).Count(moved => moved);
    }

    /// <summary>Working days from the first date to the last; less than nought where it came nearer.</summary>
    public int SlipIn(WorkCalendar calendar) =>
        Standing.Count < 2 ? 0
        : Standing[^1].For >= Standing[0].For ? calendar.WorkingDaysBetween(Standing[0].For, Standing[^1].For)
        : -calendar.WorkingDaysBetween(Standing[^1].For, Standing[0].For);

    /// <summary>What was promised at a checkpoint, or last before it.</summary>
    internal Promise? At(DateOnly checkpoint) => Standing.LastOrDefault(promise => WhenOf(promise) <= checkpoint);

    private static DateOnly WhenOf(Promise promise) => promise.Checkpoint ?? promise.SaidOn;
}
