namespace ChatCoach.AdaptiveCards;

/// <summary>A column's width and alignments; it has no <c>type</c>. Source: schema 1.5, "TableColumnDefinition".</summary>
public sealed record AdaptiveTableColumnDefinition : AdaptiveExtensible
{
    /// <summary>Null is a weight of one.</summary>
    public AdaptiveColumnWidth? Width { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalContentAlignment? VerticalCellContentAlignment { get; init; }
}
