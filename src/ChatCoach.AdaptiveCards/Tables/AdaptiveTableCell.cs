using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>One cell; a box like a container. Source: schema 1.5, "TableCell".</summary>
public sealed record AdaptiveTableCell(IReadOnlyList<AdaptiveElement> Items) : AdaptiveExtensible
{
    [JsonPropertyOrder(-20)]
    public string Type { get; } = "TableCell";

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
