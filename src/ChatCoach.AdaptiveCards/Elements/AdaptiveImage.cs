namespace ChatCoach.AdaptiveCards;

/// <summary>
/// A picture. Teams on desktop and web shows https addresses, not data URIs. Its height may be in pixels.
/// Source: schema 1.5, "Image".
/// </summary>
public sealed record AdaptiveImage(string Url) : AdaptiveElement("Image")
{
    /// <summary>The picture in words, for those who do not see it.</summary>
    public string? AltText { get; init; }

    public AdaptiveImageSize? Size { get; init; }

    public AdaptiveImageStyle? Style { get; init; }

    /// <summary>A number and "px".</summary>
    public string? Width { get; init; }

    /// <summary>A colour, "#RRGGBB" or "#AARRGGBB".</summary>
    public string? BackgroundColor { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
