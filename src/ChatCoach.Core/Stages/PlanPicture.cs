using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The plan against time: what was planned, what was promised, what was accepted, and the forecast.</summary>
internal static class PlanPicture
{
    /// <summary>One row is the forecast's.</summary>
    private const int StagesShown = TimelinePicture.MostRows - 1;

    private const int MostTicks = 8;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project as its reader sees it, with at least one stage.</param>
    /// <param name="outlook">The forecast; null for a provider, and where there is none.</param>
    /// <param name="today">In the project's zone.</param>
    public static (TimelinePicture Picture, string InWords) Of(
        Speech speech,
        Project project,
        PlanOutlook? outlook,
        DateOnly today
    )
    {
        var stages = Shown(project);
        List<TimelineRow> rows = [.. stages.Select(shown => RowOf(speech, project, shown.Stage, shown.From))];
        if (outlook is not null)
        {
            rows.Add(ForecastRow(speech, outlook));
        }

        DateOnly[] days =
        [
            .. rows.SelectMany(row => row.Bars).SelectMany(bar => new[] { bar.From, bar.Until }),
            .. rows.SelectMany(row => row.Marks).Select(mark => mark.Day),
        ];
        var first = FirstOfMonth(days.Min());
        var last = FirstOfMonth(days.Max()).AddMonths(1).AddDays(-1);
        var picture = new TimelinePicture(first, last, rows)
        {
            Ticks = [.. Ticks(speech, first, last)],
            Today = today >= first && today <= last ? new TimelineTick(today, speech["plan.picture.today"]) : null,
            Legend =
            [
                new LegendEntry(speech["plan.picture.planned"], PictureTone.Us),
                new LegendEntry(speech["plan.picture.promised"], PictureTone.Provider, MarkShape.Diamond),
                new LegendEntry(speech["plan.picture.accepted"], PictureTone.Good, MarkShape.Dot),
            ],
        };
        return (picture, InWords(speech, stages.Select(shown => shown.Stage), outlook));
    }

    /// <summary>As many stages as there are rows, the one under way among them, each with the day on which it begins.</summary>
    private static List<(Stage Stage, DateOnly From)> Shown(Project project)
    {
        var all = new List<(Stage, DateOnly)>();
        var follows = project.Start;
        foreach (var stage in project.Stages)
        {
            var from = stage.Start ?? follows;
            all.Add((stage, from <= stage.Due ? from : stage.Due));
            follows = stage.Due.AddDays(1);
        }

        var current = project.Stages.TakeWhile(stage => stage.AcceptedOn is not null).Count();
        return [.. all.Skip(Math.Clamp(current - 3, 0, Math.Max(all.Count - StagesShown, 0))).Take(StagesShown)];
    }

    private static TimelineRow RowOf(Speech speech, Project project, Stage stage, DateOnly from) =>
        new(ProjectWords.Cut(stage.Name, 40))
        {
            Bars =
            [
                new TimelineBar(
                    from,
                    stage.Due,
                    stage.AcceptedOn is not null ? PictureTone.Good
                        : stage.Id == project.CurrentStage?.Id ? PictureTone.Us
                        : PictureTone.Neutral
                ),
            ],
            Marks = [.. Marks(speech, project, stage)],
        };

    private static IEnumerable<TimelineMark> Marks(Speech speech, Project project, Stage stage)
    {
        if (stage.AcceptedOn is { } accepted)
        {
            yield return new TimelineMark(accepted, MarkShape.Dot, PictureTone.Good, speech.ShortDay(accepted));
            yield break;
        }

        if (stage.PromisedFor is not { } promised)
        {
            yield break;
        }

        foreach (var before in project.HistoryOf(stage.Name).Standing.Select(one => one.For).Distinct())
        {
            if (before != promised)
            {
                yield return new TimelineMark(before, MarkShape.HollowDiamond, PictureTone.Provider);
            }
        }

        yield return new TimelineMark(promised, MarkShape.Diamond, PictureTone.Provider, speech.ShortDay(promised));
    }

    private static TimelineRow ForecastRow(Speech speech, PlanOutlook outlook) =>
        new(speech["plan.picture.forecast"])
        {
            Bars = [new TimelineBar(outlook.Likely, outlook.Prudent, PictureTone.Warning)],
            Marks =
            [
                new TimelineMark(outlook.Likely, MarkShape.Dot, PictureTone.Warning, speech.ShortDay(outlook.Likely))
                {
                    LabelBefore = true,
                },
                new TimelineMark(
                    outlook.Prudent,
                    MarkShape.Ring,
                    PictureTone.Warning,
                    speech.ShortDay(outlook.Prudent)
                ),
            ],
        };

    private static IEnumerable<TimelineTick> Ticks(Speech speech, DateOnly first, DateOnly last)
    {
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
        var step = (months + MostTicks - 1) / MostTicks;
        for (var day = first; day <= last; day = day.AddMonths(step))
        {
            yield return new TimelineTick(day, day.ToString(step < 4 ? "MMM" : "MMM yy", speech.Culture));
        }
    }

    private static string InWords(Speech speech, IEnumerable<Stage> stages, PlanOutlook? outlook)
    {
        var lines = stages.Select(stage =>
            speech.Say(
                stage.AcceptedOn is not null ? "plan.picture.lineAccepted"
                    : stage.PromisedFor is not null ? "plan.picture.linePromised"
                    : "plan.picture.line",
                ProjectWords.Cut(stage.Name, 40),
                speech.ShortDay(stage.Due),
                speech.ShortDay(stage.AcceptedOn ?? stage.PromisedFor ?? stage.Due)
            )
        );
        var text = string.Join(speech["gate.listSeparator"], lines);
        return outlook is null
            ? speech.Say("plan.picture.words", text)
            : speech.Say(
                "plan.picture.wordsForecast",
                text,
                speech.LongDay(outlook.Likely),
                speech.LongDay(outlook.Prudent)
            );
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
