using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>One row. Source: schema 1.5, "TableRow".</summary>
public sealed record AdaptiveTableRow(IReadOnlyList<AdaptiveTableCell> Cells) : AdaptiveExtensible
{
    [JsonPropertyOrder(-20)]
    public string Type { get; } = "TableRow";

    public AdaptiveContainerStyle? Style { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalContentAlignment? VerticalCellContentAlignment { get; init; }
}
