using System.Globalization;

namespace ChatCoach.AdaptiveCards;

/// <summary>The schema's lengths in pixels, "16px".</summary>
internal static class PixelText
{
    public static bool TryParse(string text, out int pixels)
    {
        pixels = 0;
        return text.EndsWith("px", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(
                text.AsSpan(0, text.Length - 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out pixels
            );
    }
}
