using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>Billed hours against evidence, a line a week, and the step that the figures call for.</summary>
public static class HoursMessages
{
    private const int Shown = 6;
    private const int Drawn = 8;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="numbers">The measure that holds for it.</param>
    /// <param name="today">In the project's zone.</param>
    /// <param name="link">The address of a picture of these periods, or null where there is none to give.</param>
    public static CoachMessage Card(
        Speech speech,
        Project project,
        Thresholds numbers,
        DateOnly today,
        Func<IReadOnlyList<HoursPeriod>, string?> link
    )
    {
        var periods = project.HoursOfProvider().ToList();
        var count = HoursCount.Of(project, numbers);
        return periods.Count == 0
            ? None(speech, project, today)
            : new CoachMessage(
                SummaryOf(speech, project, count),
                HoursBands.Private(speech, project),
                [
                    new TitleBlock(speech["hours.title"], speech.Day(today)),
                    StatusOf(speech, count),
                    .. Picture(speech, periods, link),
                    new TableBlock(
                        [
                            speech["hours.col.period"],
                            speech["hours.col.billed"],
                            speech["hours.col.explained"],
                            speech["hours.col.unexplained"],
                        ],
                        [.. periods.TakeLast(Shown).Reverse().Select(period => Row(speech, period))]
                    ),
                    new TextBlock(TotalOf(speech, project, periods), TextStyle.Quiet),
                    .. Step(speech, project, count),
                    new ActionsBlock([.. HoursButtons.Of(speech, project, count, periods[^1])]),
                    new FooterBlock(
                        speech.Count("hours.footer", count.Times, count.Percent),
                        Bands.Practice(speech, "5-4")
                    ),
                ]
            );
    }

    private static CoachMessage None(Speech speech, Project project, DateOnly today) =>
        new(
            speech["hours.noneSummary"],
            HoursBands.Private(speech, project),
            [
                new TitleBlock(speech["hours.title"], speech.Day(today)),
                new TextBlock(speech["hours.none"]),
                new ActionsBlock([
                    Button.Open(speech["hours.add"], new ActionCall(Verbs.HoursOpen, project.Id)).AsPrimary(),
                ]),
                new FooterBlock(speech["hours.noneFooter"], Bands.Practice(speech, "5-4")),
            ]
        );

    private static string SummaryOf(Speech speech, Project project, HoursCount count) =>
        count.Step == HoursStep.None
            ? speech.Say("hours.summary", project.Name)
            : speech.Count("hours.summaryOver", count.Over.Count, project.Name, count.Percent);

    private static StatusBlock StatusOf(Speech speech, HoursCount count) =>
        count.Step == HoursStep.None
            ? new StatusBlock(Tone.Good, speech["hours.explained"], speech.Say("hours.within", count.Percent))
            : new StatusBlock(
                Tone.Warning,
                speech["hours.unexplained"],
                speech.Count("hours.over", count.Over.Count, count.Percent)
            );

    private static IEnumerable<Block> Picture(
        Speech speech,
        List<HoursPeriod> periods,
        Func<IReadOnlyList<HoursPeriod>, string?> link
    )
    {
        List<HoursPeriod> drawn = [.. periods.TakeLast(Drawn)];
        if (drawn.Count > 1 && link(drawn) is { } address)
        {
            yield return new PictureBlock(address, HoursPictures.Alternative(speech, drawn));
        }
    }

    private static string[] Row(Speech speech, HoursPeriod period) =>
        [
            HoursWords.PeriodOf(speech, period),
            HoursWords.Of(speech, period.Billed),
            HoursWords.Of(speech, period.Explained),
            period.Unexplained == 0
                ? HoursWords.Of(speech, 0)
                : speech.Say(
                    "hours.withShare",
                    HoursWords.Of(speech, period.Unexplained),
                    HoursWords.ShareOf(speech, period.Share)
                ),
        ];

    private static string TotalOf(Speech speech, Project project, List<HoursPeriod> periods)
    {
        var billed = periods.Sum(period => period.Billed);
        var total = speech.Count(
            "hours.total",
            periods.Count,
            HoursWords.Of(speech, billed),
            HoursWords.Of(speech, periods.Sum(period => period.Explained))
        );
        return project.OlderHours is { } older
            ? total
                + " "
                + speech.Count(
                    "hours.older",
                    older.Periods,
                    speech.LongDay(older.Until),
                    HoursWords.Of(speech, older.Billed),
                    HoursWords.Of(speech, older.Explained)
                )
            : total;
    }

    private static IEnumerable<Block> Step(Speech speech, Project project, HoursCount count)
    {
        if (count.Step == HoursStep.None)
        {
            yield break;
        }

        var time =
            count.Over.Count <= 2
                ? speech[FormattableString.Invariant($"hours.time.{count.Over.Count}")]
                : speech.Say("hours.time.more", count.Over.Count);
        if (count.Step == HoursStep.AskForDetail)
        {
            yield return new BoxBlock(
                speech.Say("hours.ask.heading", time),
                DetailAsked(speech, count.Over),
                Tone.Accent
            );
        }
        else
        {
            yield return new BoxBlock(speech.Say("hours.talk.heading", time), speech["hours.talk.text"], Tone.Warning);
            yield return new ProgressBlock([
                .. SecuringForm.Things.Select(thing =>
                    project.HoursSteps?.Secured.Contains(thing) == true
                        ? new ProgressLine(
                            Mark.Done,
                            speech["hours.secure." + thing],
                            speech["hours.secured"],
                            Tone.Good
                        )
                        : new ProgressLine(Mark.Open, speech["hours.secure." + thing])
                ),
            ]);
        }

        if (project.HoursSteps?.AskedOn is { } asked)
        {
            yield return new TextBlock(speech.Say("hours.ask.asked", speech.LongDay(asked)), TextStyle.Quiet);
        }
    }

    /// <summary>Ready to be sent: what was counted, and one question for what is missing.</summary>
    internal static string DetailAsked(Speech speech, IReadOnlyList<HoursPeriod> over) =>
        speech.Say(
            "hours.ask.text",
            string.Join(' ', over.TakeLast(Shown).Select(period => HoursWords.CountedOf(speech, period)))
        );
}
