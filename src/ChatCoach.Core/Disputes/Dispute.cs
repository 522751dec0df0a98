using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>A disagreement being worked through in named steps. It has a row of its own beside its project.</summary>
public sealed record Dispute
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required DisputeStep Step { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The provider that it is with, whoever delivers later; null where it was opened before that was kept.</summary>
    public string? Company { get; init; }

    /// <summary>The alert that it grew from.</summary>
    public string? AlertId { get; init; }

    /// <summary>Why it was opened before its alert had settled.</summary>
    public string? Reason { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public string? CloseReason { get; init; }

    /// <summary>Counts from 1; a broken agreement begins the next.</summary>
    public int Round { get; init; } = 1;

    public int Version { get; init; } = 1;

    /// <summary>Who made the version, as <see cref="DisputeSession.Person"/> names them; null where that was not kept.</summary>
    public string? ChangedBy { get; init; }

    public IReadOnlyList<DisputeMove> Moves { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What of the facts the provider was given, and what they said; null until then.</summary>
    public FactStatement? Statement { get; init; }

    /// <summary>By which people of the provider without an account answer facts, oldest first.</summary>
    public IReadOnlyList<StatementLink> StatementLinks
    {
        get => field ?? [];
        init;
    }

    /// <summary>What shows the facts, oldest first; what is replaced stays where it is.</summary>
    public IReadOnlyList<Evidence> Evidence
    {
        get => field ?? [];
        init;
    }

    /// <summary>The pages that are out for a file.</summary>
    public IReadOnlyList<EvidenceLink> EvidenceLinks
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];

    public IReadOnlyList<FormDraft> Drafts { get; init; } = [];

    public Replan? Replan { get; init; }

    public OwnClock? Clock { get; init; }

    public ContractSheet? Contract { get; init; }

    public Preparation? Preparation { get; init; }

    public CallPlan? CallPlan { get; init; }

    public SponsorsPlan? SponsorsPlan { get; init; }

    public SponsorsMeeting? Sponsors { get; init; }

    public ThirdParty? ThirdParty { get; init; }

    public FormalNotice? Notice { get; init; }

    /// <summary>Notices that were received before another took their place, oldest first.</summary>
    public IReadOnlyList<FormalNotice> PastNotices
    {
        get => field ?? [];
        init;
    }

    /// <summary>What earlier rounds had tried, oldest first.</summary>
    public IReadOnlyList<PastRound> PastRounds
    {
        get => field ?? [];
        init;
    }

    public CounselMandate? Counsel { get; init; }

    /// <summary>What acting would cost; it was looked at before counsel acts.</summary>
    public CostSheet? Costs { get; init; }

    /// <summary>Goals, limits and open questions, for counsel.</summary>
    public CounselBrief? Brief { get; init; }

    /// <summary>Made and received outside of a mediation.</summary>
    public IReadOnlyList<Offer> Offers
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<ContractPaper> Papers
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<Invoice> Invoices
    {
        get => field ?? [];
        init;
    }

    public Terms? Terms { get; init; }

    public Review? Review { get; init; }

    public FastLane? FastLane { get; init; }

    public LetterException? Letter { get; init; }

    /// <summary>The last day on which somebody asked for counsel.</summary>
    public DateOnly? CounselAskedOn { get; init; }

    public IEnumerable<Exchange> ExchangesOfRound => Exchanges.Where(exchange => exchange.Round == Round);

    /// <summary>The provider that it is with: as it was opened, else as the project tells who delivered then.</summary>
    public string CompanyIn(Project project) => Company ?? project.ProviderOn(OpenedOn);

    /// <summary>The facts that no later one corrects, oldest first.</summary>
    public IReadOnlyList<Fact> StandingFacts()
    {
        var corrected = Facts.Select(fact => fact.Corrects).OfType<int>().ToHashSet();
        return [.. Facts.Where(fact => !corrected.Contains(fact.Number))];
    }

    /// <summary>True where this round was at the step, whatever came after.</summary>
    public bool WentThrough(DisputeStep step) =>
        Moves.Reverse().TakeWhile(move => !BeginsRound(move)).Any(move => move.To == step || move.From == step);

    /// <summary>True from when it came to a mediation or conciliation, in whatever round.</summary>
    public bool HadMediation => Step == DisputeStep.ThirdParty || Moves.Any(move => move.To == DisputeStep.ThirdParty);

    /// <summary>When the step under way was entered.</summary>
    public DateOnly EnteredOn => Moves.LastOrDefault(move => move.To == Step)?.On ?? OpenedOn;

    public Dispute MovedTo(DisputeStep to, DisputeMove move) => this with { Step = to, Moves = [.. Moves, move] };

    /// <summary>A broken agreement starts over at the facts: what is known stays, what was tried is tried anew.</summary>
    public Dispute NextRound() =>
        this with
        {
            Round = Round + 1,
            PastRounds = [.. PastRounds, PastRound.Of(this)],
            Clock = null,
            CallPlan = null,
            SponsorsPlan = null,
            Sponsors = null,
            ThirdParty = null,
            Notice = null,
            Counsel = null,
            Costs = null,
            Terms = null,
            FastLane = null,
            Letter = null,
        };

    /// <summary>
    /// The broken agreement that began this round. Stepping back from an agreement begins none; moves from before that was
    /// kept are told apart by their steps alone.
    /// </summary>
    private bool BeginsRound(DisputeMove move) =>
        Round > 1
        && (
            Moves.Any(other => other.Round == Round)
                ? move.Round == Round
                : move is { From: DisputeStep.Agreement, To: DisputeStep.Facts }
        );

    /// <summary>The exchange of a note, with where the note stands now.</summary>
    public Dispute WithNote(string id, Func<NoteStanding, NoteStanding> change) =>
        this with
        {
            Exchanges =
            [
                .. Exchanges.Select(exchange =>
                    exchange.Note is { } note && note.Id == id ? exchange with { Note = change(note) } : exchange
                ),
            ],
        };

    public FormDraft? DraftOf(string form, string person) =>
        Drafts.FirstOrDefault(draft => draft.Form == form && draft.Person == person);

    public Dispute WithDraft(FormDraft draft) =>
        WithoutDraft(draft.Form, draft.Person) with
        {
            Drafts = [.. WithoutDraft(draft.Form, draft.Person).Drafts, draft],
        };

    public Dispute WithoutDraft(string form, string person) =>
        DraftOf(form, person) is { } draft ? this with { Drafts = [.. Drafts.Where(other => other != draft)] } : this;
}

/// <summary>One move, as the journal tells it too.</summary>
/// <param name="From">Null for the opening.</param>
/// <param name="To">Null for the closing.</param>
/// <param name="On">The date for who moved it.</param>
/// <param name="Reason">What allowed it, or what was given as the reason.</param>
public sealed record DisputeMove(
    DisputeStep? From,
    DisputeStep? To,
    DateTimeOffset At,
    DateOnly On,
    string By,
    string Reason
)
{
    /// <summary>The round that begins with it; null where it begins none, or that was not kept.</summary>
    public int? Round { get; init; }
}

/// <summary>What someone typed into a form that is not complete yet.</summary>
public sealed record FormDraft(string Form, string Person, IReadOnlyDictionary<string, string> Values);
