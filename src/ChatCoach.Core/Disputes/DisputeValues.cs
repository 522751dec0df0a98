using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The ten steps, as the playbook numbers them.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1008:Enums should have zero value",
    Justification = "The numbers are what people see; there is no step 0, and no dispute without a step."
)]
public enum DisputeStep
{
    Alert = 1,
    Facts = 2,
    Preparation = 3,
    Dialogue = 4,
    Sponsors = 5,
    ThirdParty = 6,
    FormalNotice = 7,
    Counsel = 8,
    Agreement = 9,
    Review = 10,
}

/// <summary>Step 1: an action with its date, tried before anything else.</summary>
/// <param name="Result">open, done or failed.</param>
public sealed record Replan(string Action, DateOnly Due, string Result);

/// <summary>Step 2: our own late days, acknowledged before theirs are spoken of.</summary>
public sealed record OwnClock(int Days, string? Cause, DateOnly AcknowledgedOn);

/// <summary>Step 2: what the contract says, and until when something must be done.</summary>
/// <param name="Deadline">Null where none is known, which was said so.</param>
/// <param name="AsksForConciliation">True where a clause asks for a conciliation first.</param>
public sealed record ContractSheet(string Clauses, DateOnly? Deadline, string? DeadlineFor, bool AsksForConciliation);

/// <summary>Step 5.</summary>
/// <param name="Outcome">agreed, met or refused.</param>
public sealed record SponsorsMeeting(string Outcome, DateOnly On, string? Said);

/// <summary>Step 8: who acts for the client.</summary>
/// <param name="Fees">Noted with the mandate before there was a cost sheet.</param>
/// <param name="CostsSeen">As <paramref name="Fees"/>.</param>
/// <param name="Outcome">Null while it goes on; settlement or judgment.</param>
public sealed record CounselMandate(string Who, DateOnly? MandateOn, decimal? Fees, bool CostsSeen, string? Outcome);

/// <summary>Step 10.</summary>
public sealed record Review(string Lessons)
{
    /// <summary>What was noted of the provider then; null where nothing was.</summary>
    public ProviderMarks? Marks { get; init; }
}

/// <summary>The way from the facts straight to a notice or to counsel.</summary>
/// <param name="Why">deadline, danger or notice.</param>
public sealed record FastLane(DisputeStep To, string Why, string Reason, DateOnly? Deadline)
{
    /// <summary>A deadline that has passed hurries nobody any more.</summary>
    public bool HoldsOn(DateOnly day) => Why != "deadline" || Deadline is null || Deadline >= day;
}

/// <summary>Why a letter may be written while people still talk.</summary>
/// <param name="Why">deadline, danger or refusals.</param>
public sealed record LetterException(string Why, string Reason, DateOnly? Deadline, DateOnly On)
{
    /// <summary>As for the fast lane: once its deadline has passed, a call comes first again.</summary>
    public bool HoldsOn(DateOnly day) => Why != "deadline" || Deadline is null || Deadline >= day;
}
