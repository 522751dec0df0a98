using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>A page of hand-overs, the newest first, each with the period that it began.</summary>
/// <param name="Lines">As their reader may know them.</param>
/// <param name="Number">From 0, the newest.</param>
/// <param name="Last">The page with the oldest.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerLine> Lines, int Number, int Last)
{
    public const int Size = 5;

    /// <summary>Of what the reader may know: everything, or the provider's own turns.</summary>
    /// <param name="project">The project.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="turns">Every hand-over, oldest first.</param>
    /// <param name="page">From 0, the newest; another number gives the nearest page.</param>
    /// <param name="today">In the project's zone.</param>
    public static LedgerPage Of(
        Project project,
        Member reader,
        IReadOnlyList<TurnEvent> turns,
        int page,
        DateOnly today
    )
    {
        var lines = LinesOf(project, reader, turns, today).ToList();
        var last = Math.Max(0, (lines.Count - 1) / Size);
        var shown = Math.Clamp(page, 0, last);
        return new LedgerPage([.. lines.AsEnumerable().Reverse().Skip(shown * Size).Take(Size)], shown, last);
    }

    /// <summary>One hand-over; null where there is none of this number, or it is not the reader's to see.</summary>
    public static LedgerLine? Find(
        Project project,
        Member reader,
        IReadOnlyList<TurnEvent> turns,
        int number,
        DateOnly today
    ) => LinesOf(project, reader, turns, today).FirstOrDefault(line => line.Turn.Number == number);

    /// <summary>The periods that the reader may see, oldest first.</summary>
    internal static IReadOnlyList<HoldingPeriod> PeriodsFor(
        Project project,
        Member reader,
        IReadOnlyList<TurnEvent> turns,
        DateOnly today
    ) =>
        [
            .. project
                .PeriodsOf(turns, today)
                .Where(period =>
                    reader.Role != Role.Provider
                    || (period.Turn.Side == Side.Provider && project.Sees(reader, period.Turn))
                ),
        ];

    private static IEnumerable<LedgerLine> LinesOf(
        Project project,
        Member reader,
        IReadOnlyList<TurnEvent> turns,
        DateOnly today
    )
    {
        var periods = PeriodsFor(project, reader, turns, today);
        if (reader.Role == Role.Provider)
        {
            return periods.Select(period => new LedgerLine(period.Turn, period, null));
        }

        var began = periods.ToDictionary(period => period.Turn.Number);
        var corrected = turns
            .Where(turn => turn.Corrects is not null)
            .ToLookup(turn => turn.Corrects!.Value, turn => turn.Number);
        return turns.Select(turn => new LedgerLine(
            turn,
            began.GetValueOrDefault(turn.Number),
            corrected[turn.Number] is var by && by.Any() ? by.First() : null
        ));
    }
}

/// <param name="Turn">The hand-over.</param>
/// <param name="Period">What it began; null where it counts no more.</param>
/// <param name="CorrectedBy">The number of the hand-over that stands in its place; null where none does.</param>
public sealed record LedgerLine(TurnEvent Turn, HoldingPeriod? Period, int? CorrectedBy);
