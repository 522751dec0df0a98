using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>Billed hours and those of them that nothing explains, side by side on one scale.</summary>
internal static class HoursPictures
{
    public static TrendPicture Of(Speech speech, IReadOnlyList<HoursPeriod> periods, int percent)
    {
        var most = Math.Max(1, periods.Max(period => period.Billed));
        return new TrendPicture(
            [.. periods.Select(period => speech.ShortDay(period.From))],
            [
                new TrendRow(
                    speech["hours.col.billed"],
                    [.. periods.Select(period => Bar(PictureTone.Neutral, period.Billed))]
                ),
                new TrendRow(
                    speech["hours.col.unexplained"],
                    [
                        .. periods.Select(period =>
                            Bar(
                                period.Share * 100 > percent ? PictureTone.Warning : PictureTone.Neutral,
                                period.Unexplained
                            )
                        ),
                    ]
                ),
            ]
        );

        TrendCell Bar(PictureTone tone, decimal hours) =>
            new(tone, HoursWords.Number(speech, hours), (double)(hours / most));
    }

    /// <summary>Everything that the picture shows.</summary>
    public static string Alternative(Speech speech, IReadOnlyList<HoursPeriod> periods) =>
        speech.Say("hours.alt", string.Join(' ', periods.Select(period => HoursWords.CountedOf(speech, period))));
}
