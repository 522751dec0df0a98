using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

public enum Health
{
    OnTrack,
    AtRisk,
    OffTrack,
}

public enum Role
{
    Owner,
    Deputy,
    Contributor,
    Sponsor,
    Provider,
    Counsel,
}

/// <summary>Someone on the project: a name until they have joined, then a person.</summary>
public sealed record Member(Role Role, string Name)
{
    /// <summary>Set when the person joined with the invitation code.</summary>
    public PersonKey? Person { get; init; }

    /// <summary>The hash of the code that is out, until it is used.</summary>
    public string? InviteHash { get; init; }

    public DateTimeOffset? InviteExpires { get; init; }

    /// <summary>Where someone of a provider works, if that is not the provider of the beginning.</summary>
    public string? Company { get; init; }

    /// <summary>Declared leave.</summary>
    public IReadOnlyList<DateRange> DaysOff { get; init; } = [];

    /// <summary>Their own days and hours of work; null for the usual ones.</summary>
    public WorkingWeek? Week { get; init; }

    /// <summary>True from the message that did not arrive, and was told of, until they act in private again.</summary>
    public bool Unreachable { get; init; }

    public bool HasJoined => Person is not null;

    /// <summary>The whole name or its beginning: "Paul" for Paul Martin. No name calls anyone.</summary>
    public bool IsCalled(string name) =>
        name.Length == 0
        || string.Equals(Name, name, StringComparison.OrdinalIgnoreCase)
        || Name.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase);
}

/// <summary>An early warning that allocates no blame.</summary>
public sealed record Alert(string Id, string What, DateTimeOffset RaisedAt, string RaisedBy, bool ByProvider)
{
    /// <summary>end, key, cost or quality.</summary>
    public string Effect { get; init; } = "end";

    /// <summary>Of a provider's alert, for whom its author works; null in those from before it was kept.</summary>
    public string? Company { get; init; }

    /// <summary>The number of the link by which it came, from someone without an account; else null.</summary>
    public int? ByLink { get; init; }

    public string? When { get; init; }

    public string? WouldHelp { get; init; }

    /// <summary>What was decided about it; an alert with a planned action no longer ages.</summary>
    public string? Action { get; init; }

    public DateOnly? ActionDue { get; init; }

    /// <summary>Who planned it, as a dispute's changes name people; null where that was not kept.</summary>
    public string? PlannedBy { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public bool IsAmber { get; init; }

    /// <summary>When it is looked at next: if nothing is planned by then, or when the day of what is planned has passed.</summary>
    public DateTimeOffset? AgesAt { get; init; }

    public int Version { get; init; }

    /// <summary>True for who raised it; a name typed on a page is nobody's account.</summary>
    public bool IsOf(Member member) =>
        ByLink is null && member.Name == RaisedBy && (member.Role == Role.Provider) == ByProvider;
}

/// <summary>What the project knows of a dispute; the dispute itself is a row of its own.</summary>
public sealed record DisputeLine(string Id, string Title, int Step, DateOnly OpenedOn)
{
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The provider that it is with; null where it was opened before that was kept.</summary>
    public string? Company { get; init; }

    /// <summary>The next instant at which the dispute wants to be looked at.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What its review says to do otherwise next time; offered to whoever led it when they imagine a failure.</summary>
    public string? Lesson { get; init; }

    /// <summary>True from when it came to a mediation or conciliation.</summary>
    public bool HadMediation { get; init; }

    /// <summary>How many confidential entries there are of it.</summary>
    public int Confidential { get; init; }

    /// <summary>True from when it came to a mediation; lines of before say at least at which step they are, the sixth.</summary>
    public bool MayTellOfMediation => HadMediation || Confidential > 0 || Step == 6;
}

/// <summary>The answers to the eight questions of a checkpoint.</summary>
public sealed record CheckpointAnswers
{
    public required DateOnly Occurrence { get; init; }

    public required Health Health { get; init; }

    public required Side Turn { get; init; }

    /// <summary>no, unproven or proven.</summary>
    public string Delivered { get; init; } = "no";

    public string? Proof { get; init; }

    public string? Next { get; init; }

    public DateOnly? NextDate { get; init; }

    /// <summary>How many times the promised date of this deliverable has moved to a later day.</summary>
    public int PromiseMoves { get; init; }

    public string? Worry { get; init; }

    /// <summary>yes, no or checking.</summary>
    public string People { get; init; } = "yes";

    public decimal? HoursBilled { get; init; }

    public decimal? HoursAgreed { get; init; }

    public DateOnly? SpokeOn { get; init; }

    /// <summary>The early signs of the heaviest risks, where there were any to ask about.</summary>
    public EarlySigns? Signs { get; init; }
}
