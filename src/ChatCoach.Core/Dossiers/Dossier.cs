using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>
/// Everything that counsel gets, as data. The Word document is made of it and the JSON file is it: what is left out here
/// is in neither. Days are in the project's zone, amounts in the project's currency, instants in UTC.
/// </summary>
public sealed record Dossier
{
    /// <summary>Of the shape; it grows when a field changes its meaning or goes. A new field alone changes nothing.</summary>
    public const int Shape = 1;

    public int Version { get; init; } = Shape;

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>For whom, by name.</summary>
    public required string MadeFor { get; init; }

    public required DossierJournal Journal { get; init; }

    public required DossierProject Project { get; init; }

    public IReadOnlyList<DossierParty> Parties { get; init; } = [];

    public IReadOnlyList<DossierStage> Stages { get; init; } = [];

    public IReadOnlyList<DossierDispute> Disputes { get; init; } = [];

    /// <summary>By day, oldest first.</summary>
    public IReadOnlyList<DossierEvent> Chronology { get; init; } = [];

    public IReadOnlyList<DossierFact> Facts { get; init; } = [];

    /// <summary>Ours first.</summary>
    public IReadOnlyList<DossierClock> Clocks { get; init; } = [];

    public IReadOnlyList<DossierTurn> Turns { get; init; } = [];

    public IReadOnlyList<DossierPromises> Promises { get; init; } = [];

    public IReadOnlyList<DossierAlert> Alerts { get; init; } = [];

    public IReadOnlyList<DossierExchange> Exchanges { get; init; } = [];

    /// <summary>As the checkpoints' answers say it.</summary>
    public IReadOnlyList<DossierBilling> Billing { get; init; } = [];

    /// <summary>By period, oldest first: what was billed, and what of it the client finds explained.</summary>
    public IReadOnlyList<DossierHours> Hours { get; init; } = [];

    /// <summary>What the periods before came to; null where <see cref="Hours"/> are all.</summary>
    public HoursSum? OlderHours { get; init; }

    /// <summary>Hostile mails received, by day. Never their text.</summary>
    public IReadOnlyList<DossierMail> Mails { get; init; } = [];

    public IReadOnlyList<DossierNotice> Notices { get; init; } = [];

    /// <summary>That they took place, and when. Nothing of what was said in them.</summary>
    public IReadOnlyList<DossierMediation> Mediations { get; init; } = [];

    /// <summary>By day, every version.</summary>
    public IReadOnlyList<DossierPaper> Papers { get; init; } = [];

    public IReadOnlyList<DossierInvoice> Invoices { get; init; } = [];

    /// <summary>Of both sides, by day. Those of a mediation are not among them.</summary>
    public IReadOnlyList<DossierOffer> Offers { get; init; } = [];

    public IReadOnlyList<DossierCommitment> Commitments { get; init; } = [];

    public IReadOnlyList<DossierDeadline> Deadlines { get; init; } = [];

    public IReadOnlyList<DossierGap> ToComplete { get; init; } = [];

    public required DossierLeftOut LeftOut { get; init; }

    /// <summary>The first and the last day of what has happened; what is still to come counts for neither.</summary>
    /// <param name="made">The day on which it is made, where it is read.</param>
    public (DateOnly First, DateOnly Last) Period(DateOnly made)
    {
        var past = Chronology.Where(one => one.On <= made).ToList();
        return past.Count == 0 ? (made, made) : (past[0].On, past[^1].On);
    }
}

/// <param name="Entries">How many there are.</param>
/// <param name="LastHash">SHA-256, hexadecimal, of the last entry: it depends on every entry before.</param>
/// <param name="Verified">False where an entry does not fit; then there is no dossier.</param>
/// <param name="FirstBroken">The number of that entry, from 1.</param>
/// <param name="Command">What an operator types to verify it again.</param>
public sealed record DossierJournal(long Entries, string LastHash, bool Verified, long? FirstBroken, string Command);

public sealed record DossierProject(string Id, string Name, string Provider, DateOnly Start, DateOnly End)
{
    public decimal? Amount { get; init; }

    public required string Currency { get; init; }
}

/// <param name="Company">Where a provider's person works; null for the client's.</param>
public sealed record DossierParty(Role Role, string Name, string? Company);

public sealed record DossierStage(string Name, string Provider, DateOnly Due)
{
    public string? Deliverable { get; init; }

    public string? AcceptanceTest { get; init; }

    public decimal? Payment { get; init; }

    /// <summary>The date last promised.</summary>
    public DateOnly? PromisedFor { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    public GateDecision? Decision { get; init; }

    public DateOnly? DecidedOn { get; init; }
}

/// <summary>What happened on one day.</summary>
/// <param name="What">In the words of who recorded it, or a name or a date; null where the kind says all.</param>
/// <param name="Ref">The label of the fact or exchange, the number of the step, or what a mail is.</param>
public sealed record DossierEvent(DateOnly On, DossierEventKind Kind, string? What = null, string? Ref = null);

/// <summary>The weightiest first: where a page cannot hold all, it holds these.</summary>
public enum DossierEventKind
{
    Fact,
    NoticeLimit,
    MediationBegun,
    MediationEnded,
    ManagersMet,
    DisputeOpened,
    DisputeClosed,
    MandateGiven,
    MailReceived,
    StageAccepted,
    PromiseMoved,
    Alert,
    Exchange,
    DisputeStep,
    Decision,
    CommitmentDue,
    OfferMade,
    ProjectStarted,
    Promise,
}
