namespace ChatCoach.Core.Projects;

/// <summary>The delay ledger: counted anew from the hand-overs, with what the old ones came to kept as sums.</summary>
public sealed partial record Project
{
    /// <summary>The root holds no more hand-overs than these; the oldest then move to a row of their own.</summary>
    public const int MostTurns = 80;

    /// <summary>The hand-overs that stand in rows beside the root; null as long as there are none.</summary>
    public TurnArchive? OlderTurns { get; init; }

    /// <param name="today">In the project's zone: the turn that is held now is counted until then.</param>
    public DelayLedger LedgerOn(DateOnly today) => DelayLedger.Of(PeriodsOf(Standing(), today), OlderTurns);

    /// <summary>The periods that these hand-overs began, oldest first; a corrected one began none.</summary>
    /// <param name="turns">In a row, oldest first.</param>
    /// <param name="today">Where the last of them ends.</param>
    public IReadOnlyList<HoldingPeriod> PeriodsOf(IEnumerable<TurnEvent> turns, DateOnly today) =>
        PeriodsOf(Standing(turns), today);

    /// <summary>With its oldest hand-overs in a page of their own, where it holds too many.</summary>
    internal (Project Project, TurnPage? Page) ArchivingTurns(DateOnly today)
    {
        if (Turns.Count <= MostTurns)
        {
            return (this, null);
        }

        TurnPage page = new([.. Turns.Take(TurnPage.Size)]);
        var last = page.Turns[^1].Number;
        var standing = Standing();
        var moved = standing.TakeWhile(one => one.Place <= last).ToList();
        if (moved.Count == 0 || moved.Count == standing.Count)
        {
            // Nothing but corrections since: what they correct is still open.
            return (this, null);
        }

        var periods = PeriodsOf(standing, today).Take(moved.Count).ToList();
        var clocks = DelayLedger.Of(periods, OlderTurns);
        return (
            this with
            {
                Turns = [.. Turns.Skip(TurnPage.Size)],
                OlderTurns = new TurnArchive(
                    last,
                    clocks.Client,
                    clocks.Provider,
                    clocks.ThirdParty,
                    RunOf([.. moved.Select(one => one.Event)])
                ),
            },
            page
        );
    }

    private List<HoldingPeriod> PeriodsOf(List<(int Place, TurnEvent Event)> standing, DateOnly today)
    {
        today = CountedUntil(today);
        var calendars = Enum.GetValues<Side>().ToDictionary(side => side, CalendarOf);
        List<HoldingPeriod> periods = [];
        foreach (var (index, (_, turn)) in standing.Index())
        {
            var isLast = index == standing.Count - 1;
            var until = isLast ? today : standing[index + 1].Event.Since;
            var due = isLast && turn == Holding ? TurnDue : DueOf(turn, until);
            var lateUntil = StageOf(turn.Stage)?.AcceptedOn is { } accepted && accepted < until ? accepted : until;
            periods.Add(
                new HoldingPeriod(
                    turn,
                    turn.Since,
                    until < turn.Since ? turn.Since : until,
                    due,
                    new SideClock(
                        calendars[turn.Side].WorkingDaysBetween(turn.Since, until),
                        due is { } day ? calendars[turn.Side].WorkingDaysBetween(Later(day, turn.Since), lateUntil) : 0
                    )
                )
            );
        }

        return periods;
    }

    /// <summary>As it was said, and for the provider else as their stage was last promised by then, or planned.</summary>
    private DateOnly? DueOf(TurnEvent turn, DateOnly until) =>
        turn.Due is { } due ? due
        : turn.Side == Side.Provider && StageOf(turn.Stage) is { } stage
            ? new PromiseHistory(stage.Name, [.. stage.Promises.Where(promise => promise.SaidOn <= until)]).Last?.For
                ?? stage.Due
        : null;

    /// <summary>The last side and the day on which its turn began, however often it was said again since.</summary>
    private StageTurn RunOf(IReadOnlyList<TurnEvent> standing)
    {
        var run = standing.Reverse().TakeWhile(turn => turn.Side == standing[^1].Side).ToList();
        return run.Count == standing.Count && OlderTurns is { Held: var held } && held.Side == standing[^1].Side
            ? held
            : new StageTurn(standing[^1].Side, run[^1].Since);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
