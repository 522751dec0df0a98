namespace ChatCoach.AdaptiveCards;

/// <summary>A paragraph, with Markdown's bold, italics, lists and links. Source: schema 1.5, "TextBlock".</summary>
public sealed record AdaptiveTextBlock(string Text) : AdaptiveElement("TextBlock")
{
    /// <summary>Without it a long text is cut at the line's end.</summary>
    public bool Wrap { get; init; }

    /// <summary>Lines shown before the text is cut; null for all.</summary>
    public int? MaxLines { get; init; }

    public AdaptiveTextSize? Size { get; init; }

    public AdaptiveTextWeight? Weight { get; init; }

    public AdaptiveTextColor? Color { get; init; }

    public AdaptiveFontType? FontType { get; init; }

    public bool IsSubtle { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>A heading is announced as one by screen readers.</summary>
    public AdaptiveTextBlockStyle? Style { get; init; }
}
