namespace ChatCoach.Core.Journal;

/// <summary>One thing that happened on a project, told in the transaction that made it happen.</summary>
/// <param name="Kind">What happened, such as <c>checkpoint.answered</c>: a noun, a dot, a past participle.</param>
/// <param name="At">When, UTC.</param>
/// <param name="LocalDate">The date for the person who did it, in their own zone.</param>
/// <param name="Actor">Who did it; "coach" where nobody pressed anything.</param>
/// <param name="Subject">What it is about: an occurrence, an alert, a dispute.</param>
/// <param name="Details">The values, by name; what people wrote stands here and nowhere in the logs.</param>
public sealed record JournalEntry(
    string Kind,
    DateTimeOffset At,
    DateOnly LocalDate,
    string Actor,
    string? Subject,
    IReadOnlyDictionary<string, string> Details
);
