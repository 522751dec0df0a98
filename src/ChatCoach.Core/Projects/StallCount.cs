namespace ChatCoach.Core.Projects;

/// <summary>
/// The five signs of a project under the provider's pile, one point each, counted on a day. Pure: the same project and
/// day always give the same count.
/// </summary>
/// <param name="Today">The day in the project's zone.</param>
/// <param name="Signs">All five, counted or not, always in the same order.</param>
public sealed record StallCount(DateOnly Today, IReadOnlyList<StallSign> Signs)
{
    private const int Twice = 2;
    private const int SlowestUsual = 2;

    public int Points => Signs.Count(sign => sign.Counts);

    public StallLevel Level =>
        Points switch
        {
            < 2 => StallLevel.None,
            2 => StallLevel.Amber,
            _ => StallLevel.Red,
        };

    /// <summary>Nothing is counted while the turn is not the provider's.</summary>
    public static StallCount? Of(Project project, DateOnly today)
    {
        if (project.Turn.Side != Side.Provider || project.Turn.Since == default)
        {
            return null;
        }

        var rhythm = project.Rhythm();
        return new StallCount(
            today,
            [Silence(rhythm, today), SameProgress(project), Moved(project), Postponed(project), Slow(rhythm, today)]
        );
    }

    private static StallSign Silence(ProviderRhythm rhythm, DateOnly today)
    {
        var days = rhythm.SilenceOn(today);
        return new StallSign(SignKind.Silence, days > rhythm.SilenceLimit, days) { Limit = rhythm.SilenceLimit };
    }

    /// <summary>Two checkpoints in a row wait for the same deliverable, and nothing was delivered.</summary>
    private static StallSign SameProgress(Project project)
    {
        var still = project
            .Figures.Reverse()
            .TakeWhile(figures =>
                figures.Delivered == "no"
                && figures.Turn == Side.Provider
                && Deliverables.Same(figures.Next, project.Figures[^1].Next)
            )
            .Select(figures => figures.Occurrence)
            .Reverse()
            .ToList();
        return new StallSign(SignKind.SameProgress, still.Count >= Twice, still.Count)
        {
            Days = [.. still.TakeLast(Twice)],
        };
    }

    private static StallSign Moved(Project project)
    {
        var history = project.LastAnswers?.Next is { } next ? project.HistoryOf(next) : null;
        var moves = history is { Standing.Count: > 1 } ? history.Moves : project.LastAnswers?.PromiseMoves ?? 0;
        return new StallSign(SignKind.Moved, moves >= Twice, moves)
        {
            Days = [.. history?.Standing.Select(promise => promise.For).Distinct().TakeLast(3) ?? []],
        };
    }

    /// <summary>Since we last spoke: a meeting that took place after all is no longer put off.</summary>
    private static StallSign Postponed(Project project)
    {
        var times = project
            .Contacts.Reverse()
            .TakeWhile(contact => contact.Kind != ContactKind.Talk)
            .Count(contact => contact.Kind == ContactKind.Postponed);
        return new StallSign(SignKind.Postponed, times >= Twice, times);
    }

    private static StallSign Slow(ProviderRhythm rhythm, DateOnly today)
    {
        var times = rhythm.SlownessOn(today);
        return new StallSign(SignKind.Slow, times >= SlowestUsual, times ?? 0) { Unknown = times is null };
    }
}

/// <summary>One sign with its figure: told whether it counts or not, so that the count can be trusted.</summary>
public sealed record StallSign(SignKind Kind, bool Counts, decimal Number)
{
    /// <summary>True where too little is on record to tell.</summary>
    public bool Unknown { get; init; }

    /// <summary>What is still usual.</summary>
    public int Limit { get; init; }

    /// <summary>The days that show it.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
}

public enum SignKind
{
    Silence,
    SameProgress,
    Moved,
    Postponed,
    Slow,
}
