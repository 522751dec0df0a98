using System.Text.Json.Serialization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 9.</summary>
/// <param name="Result">open, kept or broken, as its commitments make it.</param>
/// <param name="Note">What happened, where one was broken.</param>
public sealed record Terms(IReadOnlyList<Commitment> Commitments, string Result, string? Note)
{
    public const int Most = 12;

    /// <summary>With the number that each has; those from before there were numbers have their place.</summary>
    public IReadOnlyList<Commitment> Numbered() =>
        [
            .. Commitments.Select(
                (commitment, index) => commitment.Number > 0 ? commitment : commitment with { Number = index + 1 }
            ),
        ];

    /// <summary>The one that is to be kept next: it is the turn of the project.</summary>
    public Commitment? Next => Numbered().Where(one => one.Result == "open").MinBy(one => (one.Due, one.Number));
}

/// <summary>What a side delivers by when.</summary>
/// <param name="Deliverable">At most <see cref="Project.LongestTask"/> characters; its side reads it.</param>
public sealed record Commitment(string Deliverable, DateOnly Due)
{
    /// <summary>From 1 within its agreement; 0 in those from before there were numbers.</summary>
    public int Number { get; init; }

    /// <summary>Whose it is; null in those from before this was asked, which were the provider's.</summary>
    public Side? By { get; init; }

    [JsonIgnore]
    public Side Side
    {
        get => By ?? Side.Provider;
        init => By = value;
    }

    /// <summary>open, kept or broken.</summary>
    public string Result
    {
        get => field ?? "open";
        init;
    }

    public DateOnly? KeptOn { get; init; }

    /// <summary>The same promise, whatever became of it.</summary>
    public bool IsSameAs(Commitment other) => (Deliverable, Due, Side) == (other.Deliverable, other.Due, other.Side);
}
