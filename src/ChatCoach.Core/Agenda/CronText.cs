using System.Globalization;

namespace ChatCoach.Core.Agenda;

/// <summary>A cron expression as people write it, in the form that Quartz reads.</summary>
public static class CronText
{
    public const int Longest = 80;

    private static readonly string[] UnixDays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

    /// <summary>
    /// Six fields, the seconds first, stay as they are. Five fields are those of Unix: its days of the week are numbered
    /// from Sunday as 0, those of Quartz from Sunday as 1, so that they are written as names.
    /// </summary>
    public static string Read(string typed)
    {
        var fields = typed.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 5)
        {
            fields = ["0", .. fields[..4], string.Join(',', fields[4].Split(',').Select(NamedDays))];
        }

        if (fields.Length is 6 or 7)
        {
            // Quartz wants to be told which of the two kinds of day does not matter.
            if (fields[3] == "*" && fields[5] != "?")
            {
                fields[3] = "?";
            }
            else if (fields[5] == "*" && fields[3] != "?")
            {
                fields[5] = "?";
            }
        }

        return string.Join(' ', fields);
    }

    private static string NamedDays(string days) =>
        string.Join(
            '-',
            days.Split('-')
                .Select(day =>
                    int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number < UnixDays.Length
                        ? UnixDays[number]
                        : day
                )
        );
}
