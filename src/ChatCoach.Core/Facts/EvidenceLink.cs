using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Facts;

/// <summary>An address by which whoever made it has one file measured.</summary>
/// <param name="Number">Its place among the dispute's links, from 1; never given twice.</param>
/// <param name="Fact">The number of the fact that the file shows.</param>
/// <param name="Label">What the file is, as it was typed before.</param>
/// <param name="For">Who made it, and in whose name the file is recorded.</param>
/// <param name="Locale">The language that its page begins in.</param>
public sealed record EvidenceLink(
    int Number,
    string Hash,
    int Fact,
    string Label,
    PersonKey For,
    string Locale,
    DateTimeOffset Expires
) : PageLink(Number, Hash, Locale, Expires)
{
    /// <summary>As <see cref="Evidence.Link"/>.</summary>
    public string? Link { get; init; }

    public string? KeptAt { get; init; }

    /// <summary>As <see cref="Evidence.Replaces"/>.</summary>
    public int? Replaces { get; init; }

    /// <summary>The place of the evidence that used it up.</summary>
    public int? UsedFor { get; init; }

    protected override bool IsUsed => UsedFor is not null;
}
