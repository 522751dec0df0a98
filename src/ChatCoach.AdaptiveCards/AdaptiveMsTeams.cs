namespace ChatCoach.AdaptiveCards;

/// <summary>
/// The <c>msteams</c> object of a card: <c>{"width":"Full","entities":[…]}</c>.
/// Source: Teams documentation, "Format cards in Teams", full width and mentions.
/// </summary>
public sealed record AdaptiveMsTeams : AdaptiveExtensible
{
    /// <summary>As wide as the message area.</summary>
    public const string FullWidth = "Full";

    /// <summary><see cref="FullWidth"/>, or null for the usual width.</summary>
    public string? Width { get; init; }

    /// <summary>The people whose <c>&lt;at&gt;</c> marks stand in the card's texts.</summary>
    public IReadOnlyList<AdaptiveMention>? Entities { get; init; }
}
