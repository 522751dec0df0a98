using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatCoach.Core.Language;

/// <summary>
/// The dates in what someone typed: 2026-12-20, 20/12, 20/12/2026, 20 déc., 20 December 2026. The day comes first, as in
/// both cultures that the coach speaks. Without a year it is the next such day.
/// </summary>
public static partial class TypedDates
{
    private static readonly CultureInfo[] Cultures =
    [
        CultureInfo.GetCultureInfo("fr-FR"),
        CultureInfo.GetCultureInfo("en-GB"),
    ];

    public static IReadOnlyList<DateOnly> Read(string text, DateOnly today)
    {
        var dates = new List<DateOnly>();
        foreach (Match match in Written().Matches(text))
        {
            var date = match.Groups["iso"].Success
                ? Exact(Number(match, "y"), Number(match, "m"), Number(match, "d"))
                : Near(match, today);
            if (date is { } found)
            {
                dates.Add(found);
            }
        }

        return dates;
    }

    private static DateOnly? Near(Match match, DateOnly today)
    {
        var day = Number(match, "day");
        var month = match.Groups["month"].Success ? Number(match, "month") : MonthOf(match.Groups["name"].Value);
        if (match.Groups["year"].Success)
        {
            return Exact(Number(match, "year"), month, day);
        }

        return Exact(today.Year, month, day) is { } date && date >= today ? date : Exact(today.Year + 1, month, day);
    }

    /// <summary>A month by its name or at least its first three letters; 0 where it is none.</summary>
    private static int MonthOf(string name)
    {
        foreach (var culture in Cultures)
        {
            for (var month = 1; month <= 12; month++)
            {
                if (
                    culture.CompareInfo.IsPrefix(
                        culture.DateTimeFormat.GetMonthName(month),
                        name,
                        CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
                    )
                )
                {
                    return month;
                }
            }
        }

        return 0;
    }

    private static DateOnly? Exact(int year, int month, int day) =>
        year is >= 2000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<iso>\b(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})\b)"
            + @"|\b(?<day>\d{1,2})(?:[/.](?<month>\d{1,2})|(?:er)?\s+(?<name>\p{L}{3,9})\.?)(?:[/.\s]+(?<year>\d{4}))?\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Written();
}
