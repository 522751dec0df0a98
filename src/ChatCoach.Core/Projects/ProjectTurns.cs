namespace ChatCoach.Core.Projects;

/// <summary>Where the turn changes hands. Hand-overs are added; what was wrong is corrected by another one.</summary>
public sealed partial record Project
{
    /// <summary>The longest "what has to be done" and the longest evidence, in characters.</summary>
    public const int LongestTask = 200;
    public const int LongestEvidence = 500;

    /// <summary>
    /// Every hand-over that the root holds, oldest first. A project from before there was a list has one, made of the
    /// turn that it knows.
    /// </summary>
    public IReadOnlyList<TurnEvent> HandOvers =>
        Turns.Count > 0 || OlderTurns is not null || Turn.Since == default
            ? Turns
            : [new TurnEvent(1, null, Turn.Side, Turn.Since)];

    /// <summary>How many times the turn was handed over: the version of what a card shows of it.</summary>
    public int TurnNumber => HandOvers is [.., var last] ? last.Number : 0;

    /// <summary>The hand-over that holds now, with the day by which to be done; null where none was ever noted.</summary>
    public TurnEvent? Holding => StandingTurns() is [.., var last] ? last : null;

    /// <summary>
    /// The turn goes to a side: the only place where it changes. A hand-over to the side that has it adds what was left
    /// unsaid and keeps the rest; the side's turn then still began when it began.
    /// </summary>
    /// <param name="handOver">
    /// Its number is given here. Its day is never before the hand-over before it; a correction has the day and
    /// the stage of what it corrects.
    /// </param>
    public Project HandingOver(TurnEvent handOver)
    {
        var known = HandOvers;
        var numbered = handOver with { Number = TurnNumber + 1, Company = Successor };
        var wrong = known.FirstOrDefault(turn => turn.Number == handOver.Corrects);
        numbered =
            wrong is not null ? numbered with { Since = wrong.Since, Stage = wrong.Stage }
            : Holding is { } held ? After(held, numbered)
            : numbered;
        var with = this with { Turns = [.. known, numbered] };
        return with with { Turn = with.TurnNow(numbered) };
    }

    /// <summary>
    /// A hand-over to us that says no day by which to be done has that of the turn of ours for which it comes: the first
    /// that is planned to end after it, if it is near enough for its people to have been asked for.
    /// </summary>
    public TurnEvent AsPlanned(TurnEvent handOver) =>
        handOver is { Side: Side.Client, Due: null, Corrects: null }
        && (Turn.Side != Side.Client || Holding?.Due is null)
        && PlannedTurn(handOver) is { } planned
            ? handOver with
            {
                Due = planned.Until,
                Planned = planned.Id,
            }
            : handOver;

    private ClientTurn? PlannedTurn(TurnEvent handOver)
    {
        var near = CalendarOf(Owner).AddWorkingDays(handOver.Since, BookAheadDays);
        return OurTurns()
            .Where(turn => turn.Stage is null || turn.Stage == handOver.Stage)
            .FirstOrDefault(turn => turn.Until >= handOver.Since && turn.From <= near);
    }

    /// <summary>The hand-overs that count, oldest first: a corrected one is replaced by what corrects it.</summary>
    public IReadOnlyList<TurnEvent> StandingTurns() => [.. Standing().Select(turn => turn.Event)];

    /// <summary>The hand-over that a checkpoint's answer made and that still counts; null where it made none.</summary>
    public TurnEvent? TurnOf(DateOnly checkpoint) =>
        StandingTurns().LastOrDefault(turn => turn.Checkpoint == checkpoint);

    /// <summary>The hand-overs that count, each with the number in whose place it stands.</summary>
    private List<(int Place, TurnEvent Event)> Standing() => Standing(HandOvers);

    private static List<(int Place, TurnEvent Event)> Standing(IEnumerable<TurnEvent> turns)
    {
        List<(int Place, TurnEvent Event)> standing = [];
        foreach (var turn in turns)
        {
            if (turn.Corrects is not { } wrong)
            {
                standing.Add((turn.Number, turn));
            }
            else if (standing.FindIndex(one => one.Event.Number == wrong) is >= 0 and var index)
            {
                standing[index] = (standing[index].Place, turn);
            }
        }

        return standing;
    }

    private static TurnEvent After(TurnEvent held, TurnEvent next)
    {
        var kept = held.Side == next.Side;
        return next with
        {
            Since = held.Since > next.Since ? held.Since : next.Since,
            What = next.What ?? (kept ? held.What : null),
            Due = next.Due ?? (kept ? held.Due : null),
            Planned = next.Due is null && kept ? held.Planned : next.Planned,
        };
    }

    private StageTurn TurnNow(TurnEvent added)
    {
        if (added.Corrects is null)
        {
            return Turn.Since != default && Turn.Side == added.Side ? Turn : new StageTurn(added.Side, added.Since);
        }

        return StandingTurns() is { Count: > 0 } standing ? RunOf(standing) : Turn;
    }
}
