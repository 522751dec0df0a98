namespace ChatCoach.Core.Disputes;

/// <summary>Step 7.</summary>
/// <param name="TimeLimit">A fixed day, in notices from before the limit was counted from their receipt.</param>
/// <param name="WordingRead">True where someone read it and nothing was marked, or what was is kept for a reason.</param>
/// <param name="SignedOffBy">A person's name, never the coach; taken back when what it says changes.</param>
/// <param name="Outcome">Null while it runs; cured or refused.</param>
public sealed record FormalNotice(
    string Breach,
    string Demand,
    DateOnly? TimeLimit,
    bool WordingRead,
    string? SignedOffBy,
    string? Outcome
)
{
    /// <summary>Why words that the wording check marked stay.</summary>
    public string? KeptBecause { get; init; }

    /// <summary>The clause or the article on which it rests, as the client wrote it.</summary>
    public string? Clause { get; init; }

    /// <summary>Calendar days from its receipt.</summary>
    public int? LimitDays { get; init; }

    /// <summary>The numbers of the facts that it rests on: they are its exhibits' numbers.</summary>
    public IReadOnlyList<int> Facts
    {
        get => field ?? [];
        init;
    }

    public SignOff? SignOff { get; init; }

    public NoticeReceipt? Receipt { get; init; }

    /// <summary>The last day that the provider has; null until the receipt is known.</summary>
    public DateOnly? EndsOn =>
        LimitDays is not { } days ? TimeLimit
        : Receipt is { } receipt ? receipt.On.AddDays(days)
        : null;

    public bool IsComplete =>
        Breach.Length > 0 && Demand.Length > 0 && (LimitDays is > 0 || (LimitDays is null && TimeLimit is not null));

    public bool IsSignedOff => SignedOffBy is { Length: > 0 };

    /// <summary>The same letter, whoever has read or signed it since.</summary>
    public bool SaysTheSameAs(FormalNotice other) =>
        (Breach, Demand, Clause, LimitDays) == (other.Breach, other.Demand, other.Clause, other.LimitDays)
        && Facts.SequenceEqual(other.Facts);
}

/// <param name="On">The day on which the person signed it off.</param>
/// <param name="RecordedBy">Who noted it, where that was not the person themselves.</param>
public sealed record SignOff(DateOnly On, string? RecordedBy);

/// <param name="Number">Of the registered post, or another proof in a few words.</param>
/// <param name="On">The day on which the provider received it: the limit counts from there.</param>
public sealed record NoticeReceipt(string Number, DateOnly On);
