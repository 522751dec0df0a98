namespace ChatCoach.AdaptiveCards;

/// <summary>
/// One column. Its gap and separator stand on its left. <c>Height</c> is not its to set: columns are as high as their
/// row. Source: schema 1.5, "Column".
/// </summary>
public sealed record AdaptiveColumn(IReadOnlyList<AdaptiveElement>? Items = null) : AdaptiveElement("Column")
{
    /// <summary>May be left out of a card that is read: an empty column is a gap.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init; } = Items ?? [];

    /// <summary>Null is the host's default, a share of what is left.</summary>
    public AdaptiveColumnWidth? Width { get; init; }

    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Lets the background reach the edges of what it stands in.</summary>
    public bool Bleed { get; init; }

    /// <summary>A number and "px".</summary>
    public string? MinHeight { get; init; }

    /// <summary>What a click anywhere in it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    public AdaptiveVerticalContentAlignment? VerticalContentAlignment { get; init; }

    public bool? Rtl { get; init; }
}
