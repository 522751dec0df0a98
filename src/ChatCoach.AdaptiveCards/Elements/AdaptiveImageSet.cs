namespace ChatCoach.AdaptiveCards;

/// <summary>Pictures in a gallery. Source: schema 1.5, "ImageSet".</summary>
public sealed record AdaptiveImageSet(IReadOnlyList<AdaptiveImage> Images) : AdaptiveElement("ImageSet")
{
    public AdaptiveImageSize? ImageSize { get; init; }
}
