using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// The <c>fallback</c> of an element or action: the string "drop", or content to show instead.
/// Source: Adaptive Cards schema 1.2, "FallbackOption".
/// </summary>
/// <param name="Content">What is shown instead; null drops the element.</param>
[JsonConverter(typeof(FallbackConverter))]
public sealed record AdaptiveFallbackElement(AdaptiveTypedElement? Content)
{
    /// <summary>The host leaves the element out. Tables carry it, since mobile clients may not know them.</summary>
    public static AdaptiveFallbackElement Drop { get; } = new((AdaptiveTypedElement?)null);
}
