using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>
/// A note as the provider gets it: what is agreed, what is contested, what comes next. It stands in a row of its own, so
/// that "what was said" and the dispute never come near it. The provider's answers are added and replace nothing.
/// </summary>
/// <param name="Id">Unique on the project.</param>
/// <param name="Company">The provider that got it; no other sees it.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="On">The day of the exchange.</param>
public sealed record SharedNote(string Id, string Company, string By, Medium Medium, DateOnly On)
{
    public string? Agreed { get; init; }

    public string? Contested { get; init; }

    public string? Next { get; init; }

    public DateOnly? NextDue { get; init; }

    /// <summary>Null until it went.</summary>
    public DateOnly? SentOn { get; init; }

    public bool IsSent => SentOn is not null;

    /// <summary>The dispute and the exchange in it that the note belongs to; null where there is none.</summary>
    public string? Dispute { get; init; }

    public int? Exchange { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<NoteAnswer> Answers
    {
        get => field ?? [];
        init;
    }

    public static RowType<SharedNote> Row { get; } = new("note", ExchangeJson.Default.SharedNote);

    /// <summary>There is something to confirm: an exchange that was only tried has nothing.</summary>
    public static bool Fits(Exchange exchange) =>
        exchange.Outcome == Outcome.TookPlace
        && (exchange.Agreed is not null || exchange.Contested is not null || exchange.Next is not null);

    /// <summary>The note of an exchange, not sent yet.</summary>
    public static SharedNote Of(Exchange exchange, string id, string company, string by) =>
        new(id, company, by, exchange.Medium, exchange.On)
        {
            Agreed = exchange.Agreed,
            Contested = exchange.Contested,
            Next = exchange.Next,
            NextDue = exchange.NextDue,
        };
}

/// <summary>What someone of the provider says of a note.</summary>
/// <param name="By">Their name.</param>
/// <param name="On">Their day.</param>
/// <param name="Words">Their correction; null where they confirm.</param>
public sealed record NoteAnswer(string By, DateTimeOffset At, DateOnly On, string? Words)
{
    public bool Confirms => Words is null;
}

/// <summary>Where a note stands, as the dispute keeps it beside its exchange.</summary>
/// <param name="Id">The shared note's; null where it went to nobody.</param>
/// <param name="SentOn">Null while it waits, and where nobody of the provider had joined.</param>
public sealed record NoteStanding(string? Id, DateOnly? SentOn)
{
    /// <summary>The provider's last answer.</summary>
    public NoteAnswer? Answer { get; init; }
}
