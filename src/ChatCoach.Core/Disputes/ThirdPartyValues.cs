namespace ChatCoach.Core.Disputes;

/// <summary>Step 6. What is said there is confidential and stands in rows of its own; nothing of it is here.</summary>
/// <param name="Why">clause, choice, or none where it is left out.</param>
/// <param name="Who">The person's name.</param>
/// <param name="Outcome">Null while it goes on; agreed, ended, refused or unanswered.</param>
public sealed record ThirdParty(string Why, string? Who, string? Outcome, DateOnly? On)
{
    /// <summary>Working days that the other side has to answer a proposal.</summary>
    public const int AnswerWorkingDays = 10;

    /// <summary>mediator, conciliator or expert; null in those from before it was asked.</summary>
    public string? Kind { get; init; }

    /// <summary>Who sends them: a mediation centre, a court, a chamber of commerce.</summary>
    public string? Body { get; init; }

    /// <summary>The clause of the contract that asks for it, as the client cites it.</summary>
    public string? Clause { get; init; }

    public DateOnly? ProposedOn { get; init; }

    /// <summary>Null while it is awaited; accepted, refused or unanswered.</summary>
    public string? Answer { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Oldest first; one at a time is planned.</summary>
    public IReadOnlyList<ThirdPartySession> Sessions
    {
        get => field ?? [];
        init;
    }

    public bool IsAccepted => Answer == "accepted";

    /// <summary>The session that is to come, or that nobody has said anything about since.</summary>
    public ThirdPartySession? Planned => Sessions is [.., { State: "planned" } last] ? last : null;
}

/// <param name="Number">From 1, so that a calendar moves the appointment.</param>
/// <param name="On">In the project's zone, like <paramref name="At"/>.</param>
/// <param name="State">planned, held or off.</param>
/// <param name="Version">Counts its changes from 1.</param>
public sealed record ThirdPartySession(int Number, DateOnly On, TimeOnly At, int Minutes, string State, int Version)
{
    public string? Where { get; init; }
}
