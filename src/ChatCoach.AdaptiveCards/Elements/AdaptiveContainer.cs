namespace ChatCoach.AdaptiveCards;

/// <summary>Elements in a box. Source: schema 1.5, "Container".</summary>
public sealed record AdaptiveContainer(IReadOnlyList<AdaptiveElement> Items) : AdaptiveElement("Container")
{
    /// <summary>A colour of the host's theme. The official renderer pads a styled box by 16 px on each side.</summary>
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
