using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>One row. Source: schema 1.5, "TableRow".</summary>
public sealed record AdaptiveTableRow(IReadOnlyList<AdaptiveTableCell>? Cells = null) : AdaptiveExtensible
{
    [JsonPropertyOrder(-20)]
    public string Type { get; } = "TableRow";

    public IReadOnlyList<AdaptiveTableCell> Cells { get; init; } = Cells ?? [];

    public AdaptiveContainerStyle? Style { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalContentAlignment? VerticalCellContentAlignment { get; init; }
}
