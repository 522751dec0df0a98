namespace ChatCoach.AdaptiveCards;

/// <summary>
/// About the card rather than in it. Source: Adaptive Cards schema 1.6, "Metadata"; read by Teams whatever the version.
/// </summary>
public sealed record AdaptiveMetadata : AdaptiveExtensible
{
    /// <summary>The page that the card is a copy of.</summary>
    public string? WebUrl { get; init; }
}
