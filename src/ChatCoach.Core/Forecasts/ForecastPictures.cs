using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Forecasts;

/// <summary>The plan, the promises and the forecast against time, and the same in words.</summary>
public static class ForecastPictures
{
    private const int PromisesShown = 6;
    private const int MostTicks = 6;

    public static TimelinePicture Of(Speech speech, ForecastFigures figures)
    {
        var promises = figures.Promises.TakeLast(PromisesShown).ToList();
        var days = promises.Concat([figures.On, figures.PlannedEnd, figures.Likely, figures.Prudent]).ToList();
        var first = FirstOfMonth(days.Min());
        var last = FirstOfMonth(days.Max()).AddMonths(1).AddDays(-1);
        return new TimelinePicture(
            first,
            last,
            [
                new TimelineRow(speech["forecast.planned"])
                {
                    Marks = [Mark(figures.PlannedEnd, MarkShape.Dot, PictureTone.Neutral)],
                },
                .. promises.Count > 0
                    ?
                    [
                        new TimelineRow(speech["forecast.promised"])
                        {
                            Marks =
                            [
                                .. promises
                                    .SkipLast(1)
                                    .Select(day => new TimelineMark(day, MarkShape.HollowDiamond, PictureTone.Warning)),
                                Mark(promises[^1], MarkShape.Diamond, PictureTone.Warning),
                            ],
                        },
                    ]
                    : Array.Empty<TimelineRow>(),
                new TimelineRow(speech["forecast.row"])
                {
                    Bars = [new TimelineBar(figures.Likely, figures.Prudent, PictureTone.Us)],
                    Marks =
                    [
                        Mark(figures.Likely, MarkShape.Dot, PictureTone.Us) with
                        {
                            LabelBefore = true,
                        },
                        Mark(figures.Prudent, MarkShape.Ring, PictureTone.Us),
                    ],
                },
            ]
        )
        {
            Ticks = [.. Ticks(speech, first, last)],
            Today = new TimelineTick(figures.On, ""),
        };

        TimelineMark Mark(DateOnly day, MarkShape shape, PictureTone tone) =>
            new(day, shape, tone, speech.ShortDay(day));
    }

    /// <summary>What the picture shows, for who does not see it.</summary>
    public static string InWords(Speech speech, ForecastFigures figures)
    {
        var shown = speech.Say(
            "forecast.picture",
            speech.LongDay(figures.PlannedEnd),
            speech.LongDay(figures.Likely),
            speech.LongDay(figures.Prudent)
        );
        return figures.Promises.Count == 0
            ? shown
            : shown
                + " "
                + speech.Say(
                    "forecast.picturePromises",
                    ProjectWords.Cut(figures.Stages[0].Name, 60),
                    string.Join(", ", figures.Promises.TakeLast(PromisesShown).Select(speech.ShortDay))
                );
    }

    /// <summary>The months, as many as can be read side by side; with their years where they are far apart.</summary>
    private static IEnumerable<TimelineTick> Ticks(Speech speech, DateOnly first, DateOnly last)
    {
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
        var step = (months + MostTicks - 1) / MostTicks;
        for (var month = first; month <= last; month = month.AddMonths(step))
        {
            yield return new TimelineTick(month, month.ToString(step > 2 ? "MMM yy" : "MMM", speech.Culture));
        }
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
