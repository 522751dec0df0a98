using System.Globalization;

namespace ChatCoach.Core.Messages;

/// <summary>What was filled in, by field id. Values are the client's and are checked by whoever reads them.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, string> values)
{
    /// <summary>A year outside is a slip (0026 for 2026), and days before or after it could not be counted.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    public static FieldValues None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> All => values;

    /// <summary>The field's trimmed text, empty when it was left out.</summary>
    public string Text(string id) => values.TryGetValue(id, out var value) ? value.Trim() : "";

    public bool IsEmpty(string id) => Text(id).Length == 0;

    public bool IsOn(string id) => string.Equals(Text(id), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>An ISO date (yyyy-MM-dd), or null when it is missing, is not one, or has a year that nobody means.</summary>
    public DateOnly? Date(string id) =>
        DateOnly.TryParseExact(Text(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= FirstYear and <= LastYear
            ? date
            : null;

    /// <summary>A time of day (HH:mm), or null when it is missing or is not one.</summary>
    public TimeOnly? Time(string id) =>
        TimeOnly.TryParseExact(Text(id), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>
    /// A number as clients send it (invariant), or null when it is missing or is not one. Where a number was typed, one
    /// comma is a decimal comma; nobody's 62,5 becomes 625.
    /// </summary>
    public decimal? Number(string id) =>
        decimal.TryParse(
            Text(id).Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
