namespace ChatCoach.Core.Projects;

/// <summary>The figures of the last checkpoints, so that a trend needs no look at their rows.</summary>
public sealed partial record Project
{
    /// <summary>Half a year of weekly checkpoints.</summary>
    public const int FiguresKept = 26;

    /// <summary>One entry a checkpoint, in the order of the checkpoints.</summary>
    public IReadOnlyList<CheckpointFigures> Figures
    {
        get => field ?? [];
        init;
    }

    /// <summary>With the figures of these answers in place of those that the same checkpoint had before.</summary>
    public Project Counting(CheckpointAnswers answers) =>
        this with
        {
            Figures =
            [
                .. Figures
                    .Where(figures => figures.Occurrence != answers.Occurrence)
                    .Append(CheckpointFigures.Of(answers))
                    .OrderBy(figures => figures.Occurrence)
                    .TakeLast(FiguresKept),
            ],
        };
}

/// <summary>What a trend needs of a checkpoint's answers.</summary>
public sealed record CheckpointFigures(DateOnly Occurrence, Health Health, Side Turn)
{
    /// <summary>no, unproven or proven.</summary>
    public string Delivered { get; init; } = "no";

    public string? Next { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>How often that promise had moved by then.</summary>
    public int Moves { get; init; }

    public decimal? HoursBilled { get; init; }

    public decimal? HoursAgreed { get; init; }

    public DateOnly? SpokeOn { get; init; }

    public static CheckpointFigures Of(CheckpointAnswers answers) =>
        new(answers.Occurrence, answers.Health, answers.Turn)
        {
            Delivered = answers.Delivered,
            Next = answers.Next,
            PromisedFor = answers.NextDate,
            Moves = answers.PromiseMoves,
            HoursBilled = answers.HoursBilled,
            HoursAgreed = answers.HoursAgreed,
            SpokeOn = answers.SpokeOn,
        };
}
