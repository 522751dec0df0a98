using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The lines of a trend side by side, as a picture and in words for who does not see it.</summary>
internal static class TrendPictures
{
    public static TrendPicture Of(Speech speech, IReadOnlyList<TrendLine> lines)
    {
        var mostHours = lines.Max(line => line.Figures.HoursBilled) ?? 0;
        var mostDays = lines.Max(line => line.Quiet) ?? 0;
        return new TrendPicture(
            [.. lines.Select(line => speech.ShortDay(line.Figures.Occurrence))],
            [
                Row(
                    speech,
                    "health",
                    lines,
                    line => new TrendCell(TrendCell.Of(ProjectWords.ToneOf(line.Figures.Health)))
                ),
                Row(
                    speech,
                    "moves",
                    lines,
                    line => new TrendCell(
                        line.Moved == 0 ? PictureTone.Neutral : PictureTone.Warning,
                        line.Moved.ToString(speech.Culture)
                    )
                ),
                Row(
                    speech,
                    "hours",
                    lines,
                    line =>
                        Bar(
                            line.IsOver ? PictureTone.Warning : PictureTone.Neutral,
                            line.Figures.HoursBilled,
                            mostHours,
                            hours => SummaryMessages.Number(speech, hours)
                        )
                ),
                Row(
                    speech,
                    "quiet",
                    lines,
                    line => Bar(PictureTone.Us, line.Quiet, mostDays, days => days.ToString("0", speech.Culture))
                ),
            ]
        );
    }

    /// <summary>Everything that the picture shows, row by row.</summary>
    public static string Alternative(Speech speech, IReadOnlyList<TrendLine> lines)
    {
        return speech.Say(
            "trend.alt",
            speech.Count("trend.checkpoints", lines.Count),
            speech.ShortDay(lines[0].Figures.Occurrence),
            speech.ShortDay(lines[^1].Figures.Occurrence),
            string.Join(
                ' ',
                InWords("health", line => ProjectWords.HealthOf(speech, line.Figures.Health).ToLower(speech.Culture)),
                InWords("moves", line => line.Moved.ToString(speech.Culture)),
                InWords(
                    "hours",
                    line => line.Figures.HoursBilled is { } hours ? SummaryMessages.Number(speech, hours) : null
                ),
                InWords("quiet", line => line.Quiet?.ToString(speech.Culture))
            )
        );

        string InWords(string row, Func<TrendLine, string?> word) =>
            speech.Say(
                "trend.alt.row",
                speech["trend.row." + row],
                string.Join(
                    speech.IsFrench ? "\u00A0; " : "; ",
                    lines.Select(line => word(line) ?? speech["trend.unknown"])
                )
            );
    }

    private static TrendRow Row(
        Speech speech,
        string row,
        IReadOnlyList<TrendLine> lines,
        Func<TrendLine, TrendCell> cell
    ) => new(speech["trend.row." + row], [.. lines.Select(cell)]);

    private static TrendCell Bar(PictureTone tone, decimal? value, decimal most, Func<decimal, string> word) =>
        value is { } known
            ? new TrendCell(tone, word(known), most == 0 ? 0 : (double)(known / most))
            : new TrendCell(PictureTone.Neutral, Height: 0) { IsEmpty = true };
}
