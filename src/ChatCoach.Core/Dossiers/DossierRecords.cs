using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <param name="Steps">Oldest first.</param>
public sealed record DossierDispute(
    string Title,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    IReadOnlyList<DossierStep> Steps
)
{
    /// <summary>The provider that it is with, who need not be the one who delivers now.</summary>
    public string? Company { get; init; }

    /// <summary>Our own late days, as they were acknowledged before the provider's were spoken of.</summary>
    public int? OwnLateDays { get; init; }

    public string? OwnLateCause { get; init; }

    /// <summary>What was entered of the contract; null where nothing was.</summary>
    public string? Clauses { get; init; }

    public bool AsksForConciliation { get; init; }

    public DateOnly? ManagersMetOn { get; init; }

    /// <summary>agreed, met or refused.</summary>
    public string? ManagersOutcome { get; init; }

    public string? ManagersSaid { get; init; }

    /// <summary>What the client wants of it, up to where, and what they would accept, in their own words.</summary>
    public string? Goals { get; init; }

    public string? Limits { get; init; }

    public string? WouldAccept { get; init; }

    /// <summary>Open questions for counsel. What counsel advised is nowhere in a dossier.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Who has the mandate, and since when.</summary>
    public string? Counsel { get; init; }

    public DateOnly? MandateOn { get; init; }
}

/// <param name="Step">From 1 to 10; null where the dispute was closed.</param>
public sealed record DossierStep(int? Step, DateOnly On, string By);

/// <param name="Exhibit">
/// Its number, which never changes: the place in the dispute, in the order of recording. A second dispute's begin with
/// "2-"; those noted without a dispute with "J".
/// </param>
/// <param name="Source">What shows it.</param>
public sealed record DossierFact(
    string Exhibit,
    DateOnly On,
    string Who,
    string What,
    string Source,
    string Commitment,
    FactState State
)
{
    /// <summary>The exhibit that this one corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why words that the wording check asked about stay.</summary>
    public string? KeptBecause { get; init; }

    /// <summary>By name; null where they have left the project and it is kept nowhere.</summary>
    public required string? RecordedBy { get; init; }

    public required DateOnly RecordedOn { get; init; }

    /// <summary>What the provider said of it last; null where they said nothing, or were not asked.</summary>
    public DossierAnswer? Answer { get; init; }

    /// <summary>
    /// SHA-256 of the file that shows it, hexadecimal, of the last where there are several; null where a link or words
    /// show it.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>Everything that was added to show it, replaced things included.</summary>
    public IReadOnlyList<DossierEvidence> Evidence { get; init; } = [];
}

/// <summary>A file, of which the coach keeps the fingerprint alone, or a page by its address.</summary>
/// <param name="Exhibit">Its number, which never changes: that of the fact, a dot, and its place there.</param>
/// <param name="Label">What it is.</param>
public sealed record DossierEvidence(string Exhibit, string Label)
{
    public string? Link { get; init; }

    public string? FileName { get; init; }

    /// <summary>In bytes; null where the file itself was not measured.</summary>
    public long? Size { get; init; }

    /// <summary>Hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Where the original is.</summary>
    public string? KeptAt { get; init; }

    /// <inheritdoc cref="DossierFact.RecordedBy"/>
    public required string? AddedBy { get; init; }

    public required DateOnly AddedOn { get; init; }

    /// <summary>The exhibit that this one replaces.</summary>
    public string? Replaces { get; init; }

    /// <summary>The exhibit that replaces this one; null where it stands.</summary>
    public string? ReplacedBy { get; init; }
}

public enum FactState
{
    Stands,

    /// <summary>By a later exhibit of ours, whether it was contested before or not: <see cref="DossierFact.Answer"/>.</summary>
    Corrected,
    Contested,
}

/// <param name="By">Who said it, by name.</param>
/// <param name="Words">As they wrote it.</param>
public sealed record DossierAnswer(FactVerdict Verdict, string By, DateOnly On, string? Words);

/// <summary>Working days for which a side held the turn, and those of them after it should have been done.</summary>
public sealed record DossierClock(Side Side, int Held, int Late);

/// <summary>From one hand-over that counts to the next.</summary>
public sealed record DossierTurn(int Number, Side Side, DateOnly From, DateOnly Until, int Held, int Late)
{
    public DateOnly? Due { get; init; }

    public string? Stage { get; init; }

    public string? What { get; init; }

    public string? HandedOverBy { get; init; }

    public string? Evidence { get; init; }
}

/// <param name="Moves">How often the date went to a later day.</param>
/// <param name="All">Every entry as it was noted, oldest first.</param>
public sealed record DossierPromises(string Deliverable, int Moves, IReadOnlyList<Promise> All);

public sealed record DossierAlert(string What, DateOnly RaisedOn, string RaisedBy, bool ByProvider)
{
    /// <summary>Of end, key, cost and quality, with commas.</summary>
    public required string Effect { get; init; }

    public string? WouldHelp { get; init; }

    public string? Action { get; init; }

    public DateOnly? ActionDue { get; init; }

    public DateOnly? ClosedOn { get; init; }
}

/// <param name="Number">As an exhibit's, with an "E" before it.</param>
public sealed record DossierExchange(string Number, DateOnly On, Medium Medium, string Who, Outcome Outcome)
{
    public int? Minutes { get; init; }

    public string? Said { get; init; }

    public string? Agreed { get; init; }

    /// <summary>What the two sides still saw differently.</summary>
    public string? Contested { get; init; }

    public string? Next { get; init; }

    public DateOnly? NextDue { get; init; }
}

/// <summary>Hours or money billed against agreed, at one checkpoint.</summary>
public sealed record DossierBilling(DateOnly Checkpoint, decimal? Billed, decimal? Agreed);

/// <summary>Hours billed for one week or invoiced period, and those of them that evidence explains.</summary>
public sealed record DossierHours(DateOnly From, DateOnly Until, decimal Billed, decimal Explained, decimal Unexplained)
{
    /// <summary>Who billed them.</summary>
    public required string Provider { get; init; }

    public decimal Deliveries { get; init; }

    public decimal Tickets { get; init; }

    public decimal Meetings { get; init; }

    /// <summary>Which pieces explain them, as the client noted it.</summary>
    public string? Evidence { get; init; }
}

/// <summary>A hostile mail, without its text.</summary>
public sealed record DossierMail(DateOnly On, MailKind Kind, string From)
{
    public string? Demand { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>SHA-256 of the text, hexadecimal; null where none was pasted.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>A formal notice that was signed off; a draft is none.</summary>
/// <param name="EndsOn">The last day that the provider has; null until the receipt is known.</param>
/// <param name="Outcome">Null while it runs; cured or refused.</param>
public sealed record DossierNotice(
    DateOnly SignedOn,
    string SignedOffBy,
    string Breach,
    string Demand,
    DateOnly? EndsOn,
    string? Outcome
)
{
    /// <summary>The clause or the article on which it rests, as the client wrote it.</summary>
    public string? Clause { get; init; }

    /// <summary>Calendar days from its receipt; null where a fixed day was set.</summary>
    public int? LimitDays { get; init; }

    /// <summary>The exhibits that it rests on.</summary>
    public IReadOnlyList<string> Exhibits { get; init; } = [];

    /// <summary>What proves that the provider received it.</summary>
    public string? Receipt { get; init; }

    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>That a third party was asked, who, and how it ended: nothing of what was said.</summary>
/// <param name="Outcome">Null while it goes on; agreed, ended, refused or unanswered.</param>
public sealed record DossierMediation(DateOnly BegunOn, DateOnly? EndedOn, string? Outcome)
{
    /// <summary>mediator, conciliator or expert.</summary>
    public string? Kind { get; init; }

    public string? Who { get; init; }

    public string? Body { get; init; }

    /// <summary>The clause of the contract that asks for it; null where it was chosen.</summary>
    public string? Clause { get; init; }

    public DateOnly? ProposedOn { get; init; }

    /// <summary>accepted, refused or unanswered; null while it is awaited.</summary>
    public string? Answer { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The days of the sessions that were held.</summary>
    public IReadOnlyList<DateOnly> Sessions { get; init; } = [];
}

/// <param name="Result">Of the agreement: open, kept or broken.</param>
public sealed record DossierCommitment(string Deliverable, DateOnly Due, string Result);

/// <param name="For">What it is for, in the words of who entered it; null where the kind says all.</param>
public sealed record DossierDeadline(DateOnly On, DossierDeadlineKind Kind, string? For = null);

public enum DossierDeadlineKind
{
    Contract,
    Notice,
    Mail,
    Commitment,
    Offer,
    Stage,
    ProjectEnd,
}

/// <param name="Subject">The exhibit, stage or dispute concerned; null where the kind says all.</param>
public sealed record DossierGap(DossierGapKind Kind, string? Subject = null);

public enum DossierGapKind
{
    NoContract,
    NoDeadline,
    OwnClockNotAcknowledged,
    NoAmount,
    NoFact,
    NoAcceptanceTest,
    Contested,
    NoBilling,
    NoPaper,
    NoInvoice,
    NoOffer,
    NoGoals,
    NoQuestion,
}

/// <param name="MediationEntries">Exchanges of the days of a mediation.</param>
/// <param name="Erased">Journal entries whose content was erased on request.</param>
public sealed record DossierLeftOut(int MediationEntries, int Erased);
