using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// How high an element is: "auto", "stretch" or, for pictures, "40px". Source: schema 1.5, "BlockElementHeight" and
/// "Image.height".
/// </summary>
[JsonConverter(typeof(HeightConverter))]
public readonly record struct AdaptiveHeight
{
    private AdaptiveHeight(string value) => Value = value;

    /// <summary>As the schema writes it.</summary>
    public string Value => field ?? "auto";

    public static AdaptiveHeight Auto { get; } = new("auto");

    public static AdaptiveHeight Stretch { get; } = new("stretch");

    public static AdaptiveHeight Pixels(int pixels) => new(string.Create(CultureInfo.InvariantCulture, $"{pixels}px"));

    /// <summary>Reads what the schema writes; false for anything else.</summary>
    public static bool TryParse(string? text, out AdaptiveHeight height)
    {
        height = default;
        if (text is null)
        {
            return false;
        }

        if (text.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            height = Auto;
            return true;
        }

        if (text.Equals("stretch", StringComparison.OrdinalIgnoreCase))
        {
            height = Stretch;
            return true;
        }

        if (PixelText.TryParse(text, out var pixels))
        {
            height = Pixels(pixels);
            return true;
        }

        return false;
    }
}
