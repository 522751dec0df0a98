namespace ChatCoach.Core.Projects;

/// <summary>Who must act now.</summary>
public sealed record StageTurn(Side Side, DateOnly Since);

/// <summary>The turn went to a side. Hand-overs are added and never changed: the ledger counts them.</summary>
/// <param name="Number">Counts the project's hand-overs from 1; <see cref="Project.HandingOver"/> gives it.</param>
/// <param name="Stage">The stage's id; null where the project has none.</param>
/// <param name="Side">Who must act from then on.</param>
/// <param name="Since">The day of the hand-over in the project's zone.</param>
public sealed record TurnEvent(int Number, string? Stage, Side Side, DateOnly Since)
{
    /// <summary>When that side should be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What that side has to do.</summary>
    public string? What { get; init; }

    /// <summary>Who handed it over, by name.</summary>
    public string? By { get; init; }

    /// <summary>A link or a few words.</summary>
    public string? Evidence { get; init; }

    /// <summary>True where someone of the provider handed it over: what they wrote is theirs to see again.</summary>
    public bool ByProvider { get; init; }

    /// <summary>The occurrence of the checkpoint whose answer this is; null where it was said on its own.</summary>
    public DateOnly? Checkpoint { get; init; }

    /// <summary>The number of the hand-over in whose place this one counts; null where it corrects none.</summary>
    public int? Corrects { get; init; }
}

public enum Side
{
    Client,
    Provider,
    ThirdParty,
}
