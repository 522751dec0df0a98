using ChatCoach.Core.Exchanges;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 4: one call prepared. Only the agenda and the time ever leave the house.</summary>
/// <param name="Attempt">The attempt that it was prepared for, from 1.</param>
public sealed record CallPlan(int Attempt, string Aim, string Question, string Offer)
{
    /// <summary>Names the appointment, so that one that moves is the same in every calendar.</summary>
    public string? Id { get; init; }

    /// <summary>Counts the edits: a button of an older card sends nothing.</summary>
    public int Revision { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>In the project's zone; null while no hour is agreed.</summary>
    public TimeOnly? At { get; init; }

    public int? Minutes { get; init; }

    /// <summary>One line a point; null for the usual points.</summary>
    public string? Agenda { get; init; }

    /// <summary>What the provider got of it last.</summary>
    public SharedCall? Sent { get; init; }

    /// <summary>The edit that the buttons of its card mean.</summary>
    public string Edition => FormattableString.Invariant($"{Id}-{Revision}");
}
