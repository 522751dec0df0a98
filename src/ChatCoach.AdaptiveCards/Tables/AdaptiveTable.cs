namespace ChatCoach.AdaptiveCards;

/// <summary>
/// Rows and columns. Give it <see cref="AdaptiveFallbackElement.Drop"/> or words as fallback: a mobile client may know
/// less than 1.5. Source: schema 1.5, "Table".
/// </summary>
public sealed record AdaptiveTable(
    IReadOnlyList<AdaptiveTableColumnDefinition>? Columns = null,
    IReadOnlyList<AdaptiveTableRow>? Rows = null
) : AdaptiveElement("Table")
{
    public IReadOnlyList<AdaptiveTableColumnDefinition> Columns { get; init; } = Columns ?? [];

    public IReadOnlyList<AdaptiveTableRow> Rows { get; init; } = Rows ?? [];

    /// <summary>
    /// Null is true. The 1.5 JSON schema spells it <c>firstRowAsHeader</c>; the official renderer and the documentation
    /// say <c>firstRowAsHeaders</c>, and only what the renderer reads has an effect.
    /// </summary>
    public bool? FirstRowAsHeaders { get; init; }

    public bool? ShowGridLines { get; init; }

    public AdaptiveContainerStyle? GridStyle { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalContentAlignment? VerticalCellContentAlignment { get; init; }
}
