namespace ChatCoach.AdaptiveCards;

/// <summary>A run of text in one look. Source: schema 1.2, "TextRun".</summary>
public sealed record AdaptiveTextRun(string Text) : AdaptiveInline("TextRun")
{
    public AdaptiveTextSize? Size { get; init; }

    public AdaptiveTextWeight? Weight { get; init; }

    public AdaptiveTextColor? Color { get; init; }

    public AdaptiveFontType? FontType { get; init; }

    public bool IsSubtle { get; init; }

    public bool Italic { get; init; }

    public bool Strikethrough { get; init; }

    public bool Underline { get; init; }

    public bool Highlight { get; init; }

    /// <summary>Makes the run a link.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}
