using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>A page of hand-overs, the newest first, each with the period that it began.</summary>
/// <param name="Lines">As their reader may know them.</param>
/// <param name="Number">From 0, the newest.</param>
/// <param name="Last">The page with the oldest.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerLine> Lines, int Number, int Last)
{
    public const int Size = 5;

    /// <summary>Of everything: old ones are read from the rows that hold them, at most two for a page.</summary>
    public static async Task<LedgerPage> ReadAsync(
        ProjectSession session,
        int page,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var count = session.Project.TurnNumber;
        var last = Math.Max(0, (count - 1) / Size);
        var shown = Math.Clamp(page, 0, last);
        var high = count - shown * Size;
        var low = Math.Max(1, high - Size + 1);
        var around = await AroundAsync(session, low, high, cancellationToken);
        return new LedgerPage([.. LinesOf(session.Project, around, today, low, high).Reverse()], shown, last);
    }

    /// <summary>Of the provider's own turns, among the hand-overs that the root holds.</summary>
    public static LedgerPage OfProvider(Project project, Member reader, int page, DateOnly today)
    {
        var own = OwnPeriods(project, reader, today);
        var last = Math.Max(0, (own.Count - 1) / Size);
        var shown = Math.Clamp(page, 0, last);
        return new LedgerPage(
            [
                .. own.AsEnumerable()
                    .Reverse()
                    .Skip(shown * Size)
                    .Take(Size)
                    .Select(period => new LedgerLine(period.Turn, period, null)),
            ],
            shown,
            last
        );
    }

    /// <summary>One hand-over; null where there is none of this number, or it is not the reader's to see.</summary>
    public static async Task<LedgerLine?> FindAsync(
        ProjectSession session,
        int number,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (number < 1 || number > session.Project.TurnNumber)
        {
            return null;
        }

        if (session.Me!.Role == Role.Provider)
        {
            return
                OwnPeriods(session.Project, session.Me, today).FirstOrDefault(one => one.Turn.Number == number)
                    is { } own
                ? new LedgerLine(own.Turn, own, null)
                : null;
        }

        var around = await AroundAsync(session, number, number, cancellationToken);
        return LinesOf(session.Project, around, today, number, number).FirstOrDefault();
    }

    internal static List<HoldingPeriod> OwnPeriods(Project project, Member reader, DateOnly today)
    {
        var seen = project.SeenBy(reader).HandOvers.Select(turn => turn.Number).ToHashSet();
        return
        [
            .. project
                .LedgerOn(today)
                .Periods.Where(period => period.Turn.Side == Side.Provider && seen.Contains(period.Turn.Number)),
        ];
    }

    /// <summary>In a row, from the lowest number to one past the highest, which ends its period.</summary>
    private static async Task<IReadOnlyList<TurnEvent>> AroundAsync(
        ProjectSession session,
        int low,
        int high,
        CancellationToken cancellationToken
    )
    {
        var older = session.Project.OlderTurns?.Count ?? 0;
        List<TurnEvent> turns = [];
        for (var number = low; number <= Math.Min(high + 1, older); number += TurnPage.Size)
        {
            turns.AddRange(await RowAsync(number));
        }

        // The first step may have jumped over the row in which the last number stands.
        if (turns.Count > 0 && turns[^1].Number < Math.Min(high + 1, older))
        {
            turns.AddRange(await RowAsync(Math.Min(high + 1, older)));
        }

        return high + 1 > older ? [.. turns, .. session.Project.HandOvers] : turns;

        async Task<IReadOnlyList<TurnEvent>> RowAsync(int number) =>
            (await session.FindAsync(TurnPage.Row, TurnPage.IdOf(number), cancellationToken))?.Turns ?? [];
    }

    private static IEnumerable<LedgerLine> LinesOf(
        Project project,
        IReadOnlyList<TurnEvent> turns,
        DateOnly today,
        int low,
        int high
    )
    {
        var periods = project.PeriodsOf(turns, today).ToDictionary(period => period.Turn.Number);
        return turns
            .Where(turn => turn.Number >= low && turn.Number <= high)
            .Select(turn => new LedgerLine(
                turn,
                periods.GetValueOrDefault(turn.Number),
                turns.FirstOrDefault(other => other.Corrects == turn.Number)?.Number
            ));
    }
}

/// <param name="Turn">The hand-over.</param>
/// <param name="Period">What it began; null where it counts no more.</param>
/// <param name="CorrectedBy">The number of the hand-over that stands in its place; null where none does.</param>
public sealed record LedgerLine(TurnEvent Turn, HoldingPeriod? Period, int? CorrectedBy);
