using System.Globalization;

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

    /// <summary>The id of the planned turn of ours that gave <see cref="Due"/>; null where it was said.</summary>
    public string? Planned { get; init; }

    /// <summary>The day on which it was noted, where that was after <see cref="Since"/>.</summary>
    public DateOnly? NotedOn { get; init; }

    /// <summary>What that side has to do.</summary>
    public string? What { get; init; }

    /// <summary>Who handed it over, by name.</summary>
    public string? By { get; init; }

    /// <summary>A link or a few words.</summary>
    public string? Evidence { get; init; }

    /// <summary>True where someone of the provider handed it over: what they wrote is theirs to see again.</summary>
    public bool ByProvider { get; init; }

    /// <summary>Who delivered then, where that was not the provider of the beginning; <see cref="Project.HandingOver"/> says it.</summary>
    public string? Company { get; init; }

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

/// <summary>What the hand-overs came to that stand in rows beside the root.</summary>
/// <param name="Count">How many there are; their numbers go up to this.</param>
/// <param name="Client">Our clock until the first hand-over that the root still holds.</param>
/// <param name="Provider">The provider's.</param>
/// <param name="ThirdParty">A third party's.</param>
/// <param name="Held">Who held the turn at the end of them, and since when.</param>
public sealed record TurnArchive(int Count, SideClock Client, SideClock Provider, SideClock ThirdParty, StageTurn Held);

/// <summary>Hand-overs that the root has let go, oldest first: one row holds <see cref="Size"/> and never changes.</summary>
public sealed record TurnPage(IReadOnlyList<TurnEvent> Turns)
{
    public const int Size = 50;

    public static readonly RowType<TurnPage> Row = new("turns", ProjectJson.Default.TurnPage);

    /// <summary>The row that holds the hand-over of this number.</summary>
    public static string IdOf(int number) =>
        ((number + Size - 1) / Size).ToString("0000", CultureInfo.InvariantCulture);
}
