namespace ChatCoach.Core.Projects;

/// <summary>A sub-project with its own deliverable, acceptance test, payment and exit point.</summary>
/// <param name="Id">s1, s2 and so on; never used again in the project.</param>
/// <param name="Name">At most 100 characters.</param>
/// <param name="Due">The day that was planned for its deliverable.</param>
public sealed partial record Stage(string Id, string Name, DateOnly Due)
{
    public string? Deliverable { get; init; }

    /// <summary>How we will know that it is done, in words that both sides can check.</summary>
    public string? AcceptanceTest { get; init; }

    /// <summary>What is paid once it is accepted, in the project's currency.</summary>
    public decimal? Payment { get; init; }

    /// <summary>The planned first day; null where it follows the stage before.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Who delivers it, where that is no longer the project's provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Who could take it over.</summary>
    public string? Alternative { get; init; }

    /// <summary>What must be in our hands before the next stage opens.</summary>
    public IReadOnlyList<HandOverItem> HandOver
    {
        get => field ?? [];
        init;
    }

    /// <summary>The date last promised by the provider.</summary>
    public DateOnly? PromisedFor { get; init; }

    /// <summary>Every date ever promised for it, oldest first; none is ever taken out.</summary>
    public IReadOnlyList<Promise> Promises
    {
        get => field ?? [];
        init;
    }

    public DateOnly? AcceptedOn { get; init; }

    /// <summary>What was decided at its end.</summary>
    public Gate? Gate { get; init; }

    /// <summary>Counts the changes made to it by hand: a form of an older one changes nothing.</summary>
    public int Version { get; init; }
}

/// <summary>A date that the provider gave for a deliverable.</summary>
/// <param name="For">The date that was promised.</param>
/// <param name="SaidOn">The day on which it was promised.</param>
public sealed record Promise(DateOnly For, DateOnly SaidOn)
{
    public string? Deliverable { get; init; }

    /// <summary>Who promised it, by name.</summary>
    public string? By { get; init; }

    /// <summary>Who noted it, by name.</summary>
    public string? NotedBy { get; init; }

    /// <summary>The checkpoint whose answers told it; null where it came another way.</summary>
    public DateOnly? Checkpoint { get; init; }

    /// <summary>True where it puts right what the same checkpoint's answers said before: the first entry stays.</summary>
    public bool Corrects { get; init; }

    /// <summary>True where the corrected answers no longer promise this deliverable at all.</summary>
    public bool Withdrawn { get; init; }
}

/// <summary>The decision at the end of a stage.</summary>
/// <param name="Decision">Which of the four ways on.</param>
/// <param name="Reason">Why, in the words of who decided.</param>
/// <param name="On">The day in the project's zone.</param>
/// <param name="By">Who decided, by name.</param>
public sealed record Gate(GateDecision Decision, string Reason, DateOnly On, string By)
{
    /// <summary>Why the next stage may open though the hand-over list is incomplete.</summary>
    public string? Despite { get; init; }

    /// <summary>Who left, where the provider was changed.</summary>
    public string? From { get; init; }

    /// <summary>Who took over; null as long as that is only intended.</summary>
    public string? To { get; init; }
}

public enum GateDecision
{
    Continue,
    Renegotiate,
    ChangeProvider,
    Stop,
}
