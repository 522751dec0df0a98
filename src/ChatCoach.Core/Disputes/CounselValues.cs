using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What counsel has to know of us: it is for them, and never for the provider.</summary>
/// <param name="Accept">What we would accept.</param>
/// <param name="Questions">Open questions for counsel, one a line.</param>
public sealed record CounselBrief(string? Goals, string? Limits, string? Accept, string? Questions)
{
    public IReadOnlyList<string> AllQuestions() =>
        [.. (Questions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>An offer to settle, outside of any mediation.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Side">Who made it: client or provider.</param>
public sealed record Offer(int Number, DateOnly On, Side Side, string What)
{
    public decimal? Amount { get; init; }

    /// <summary>The last day on which it may be accepted.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>open, accepted, refused, countered or withdrawn.</summary>
    public string Answer { get; init; } = "open";

    public DateOnly? AnsweredOn { get; init; }
}

/// <summary>A paper of the contract: which version there is, of when, and where it is kept.</summary>
/// <param name="Kind">contract, annex, amendment, quote, order or terms.</param>
public sealed record ContractPaper(int Number, string Kind, string Title, DateOnly On)
{
    public string? Where { get; init; }

    public bool IsSigned { get; init; }
}

/// <param name="Reference">Its number, as it stands on it.</param>
public sealed record Invoice(int Number, string Reference, DateOnly On, decimal Amount)
{
    public DateOnly? Due { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>Why we contest it; null where we do not.</summary>
    public string? Contested { get; init; }
}
