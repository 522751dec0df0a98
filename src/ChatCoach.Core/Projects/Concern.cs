namespace ChatCoach.Core.Projects;

/// <summary>One reason to look at a project.</summary>
/// <param name="Kind">What it is.</param>
public sealed record Concern(ConcernKind Kind)
{
    /// <summary>The day that it counts from or was due, in the project's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What is meant, in people's own words.</summary>
    public string? What { get; init; }

    /// <summary>How many: working days, times, points, or a step.</summary>
    public int Number { get; init; }

    /// <summary>True where it waits for who reads of it, and not for the other side.</summary>
    public bool IsReaders => Kind <= ConcernKind.OwnTurn;
}

/// <summary>The most urgent first: the order is the one in which cards show them.</summary>
public enum ConcernKind
{
    /// <summary>The reader's own side should have been done.</summary>
    OwnTurnLate,
    Dispute,
    CheckpointsMissed,
    AlertAged,
    CheckpointWaits,
    AlertRaised,
    ActionLate,

    /// <summary>What our side was to do has ended, and nobody has said that it is done.</summary>
    TurnMissed,
    TurnUnbooked,

    /// <summary>The last one that is the reader's own to do.</summary>
    OwnTurn,
    StallRed,
    DeliveryLate,
    StallAmber,
    SignSeen,
    NobodyFree,
    PromiseMoved,
    HeavyRisk,
    PlanPassed,
    AlertsPlanned,
}
