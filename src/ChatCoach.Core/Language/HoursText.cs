using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatCoach.Core.Language;

/// <summary>A number of hours as people write it: <c>12,5</c>, <c>12.5 h</c>, <c>12 h 30</c>, <c>12:30</c>, <c>40 hours</c>.</summary>
public static partial class HoursText
{
    /// <returns>The hours, or null where the text is no number of hours; less than nought is none.</returns>
    public static decimal? Read(string text)
    {
        var plain = text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();
        if (Clock().Match(plain) is { Success: true } clock)
        {
            return Number(clock.Groups["hours"].Value) + (Number(clock.Groups["minutes"].Value) / 60);
        }

        return Plain().Match(plain) is { Success: true } found
            ? Number(found.Groups["hours"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'))
            : null;
    }

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<hours>\d{1,4}|\d \d{3}|\d{1,4}[.,]\d{1,2})\s*(?:h|hs|hrs?|hours?|heures?)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?<hours>\d{1,4})\s*[h:]\s*(?<minutes>[0-5]?\d)\s*(?:m|min|mn)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Clock();
}
