using System.Text.Json.Serialization;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>Something that may go wrong, with the early sign to watch for. The provider never sees one.</summary>
/// <param name="Id">r1, r2 and so on; never used again in the project.</param>
/// <param name="What">At most <see cref="LongestText"/> characters.</param>
public sealed record Risk(string Id, string What)
{
    public const int LongestText = 200;

    public Level Probability { get; init; } = Level.Medium;

    public Level Impact { get; init; } = Level.Medium;

    /// <summary>What would show it before it happens; a yes/no line of the checkpoints.</summary>
    public string? Sign { get; init; }

    /// <summary>Who looks after it; null means the project's owner.</summary>
    public PersonKey? Owner { get; init; }

    /// <summary>When its owner is asked about it next, UTC.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>True from the asking to the answer.</summary>
    public bool ReviewWaits { get; init; }

    /// <summary>The checkpoint, or the day of the review, on which the sign was last seen.</summary>
    public DateOnly? SignSeenOn { get; init; }

    /// <summary>The probability before the sign was seen, for an answer that is corrected.</summary>
    public Level? BeforeSign { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public RiskOutcome? Outcome { get; init; }

    /// <summary>Counts its changes: a button of an older card changes nothing.</summary>
    public int Version { get; init; } = 1;

    [JsonIgnore]
    public int Weight => ((int)Probability + 1) * ((int)Impact + 1);

    [JsonIgnore]
    public bool IsOpen => ClosedOn is null;
}

public enum Level
{
    Low,
    Medium,
    High,
}

public enum RiskOutcome
{
    Averted,
    Happened,
    Irrelevant,
}

/// <summary>The early signs that a checkpoint asked about.</summary>
public sealed record EarlySigns(IReadOnlyList<EarlySign> Lines)
{
    // Answers are compared to tell a second click from an edit: lists are to compare by what is in them.
    public bool Equals(EarlySigns? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Aggregate(0, HashCode.Combine);
}

/// <param name="Risk">The risk's id.</param>
/// <param name="Sign">The sign in the words of that day.</param>
/// <param name="Seen">True where it was seen since the checkpoint before.</param>
public sealed record EarlySign(string Risk, string Sign, bool Seen);
