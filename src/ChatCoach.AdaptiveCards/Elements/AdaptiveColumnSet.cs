namespace ChatCoach.AdaptiveCards;

/// <summary>Columns side by side. Source: schema 1.5, "ColumnSet".</summary>
public sealed record AdaptiveColumnSet(IReadOnlyList<AdaptiveColumn> Columns) : AdaptiveElement("ColumnSet")
{
    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Lets the background reach the edges of what it stands in.</summary>
    public bool Bleed { get; init; }

    /// <summary>A number and "px".</summary>
    public string? MinHeight { get; init; }

    /// <summary>What a click anywhere in it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
