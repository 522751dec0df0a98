using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// How wide a column is: "auto" (its content), "stretch" (what is left), "16px", or a weight among the other weights.
/// Source: schema 1.5, "Column.width" and "TableColumnDefinition.width".
/// </summary>
[JsonConverter(typeof(ColumnWidthConverter))]
public readonly record struct AdaptiveColumnWidth
{
    private AdaptiveColumnWidth(double weight, string? word)
    {
        Weight = weight;
        Word = word;
    }

    /// <summary>The share among weights; 0 where <see cref="Word"/> is given.</summary>
    public double Weight { get; }

    /// <summary>"auto", "stretch" or pixels; null for a weight.</summary>
    public string? Word { get; }

    public static AdaptiveColumnWidth Auto { get; } = new(0, "auto");

    public static AdaptiveColumnWidth Stretch { get; } = new(0, "stretch");

    public static AdaptiveColumnWidth Pixels(int pixels) =>
        new(0, string.Create(CultureInfo.InvariantCulture, $"{pixels}px"));

    public static AdaptiveColumnWidth Weighted(double weight) => new(weight, null);

    /// <summary>Reads the string forms; a weight in quotes is one too.</summary>
    public static bool TryParse(string? text, out AdaptiveColumnWidth width)
    {
        width = default;
        if (AdaptiveHeight.TryParse(text, out var word))
        {
            width = new(0, word.Value);
            return true;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
        {
            width = Weighted(weight);
            return true;
        }

        return false;
    }
}
