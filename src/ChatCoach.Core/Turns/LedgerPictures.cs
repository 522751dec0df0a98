using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>The turns against time, one row a side, with what came after its due day in another colour.</summary>
public static class LedgerPictures
{
    /// <summary>Bars in the picture, to begin with: its address holds them all and has a longest length.</summary>
    public const int MostBars = 160;

    private const int NameLength = 24;
    private const int MonthsByName = 9;

    /// <returns>Null where no day has counted yet.</returns>
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="periods">Those that the reader may see, oldest first.</param>
    /// <param name="today">In the project's zone.</param>
    /// <param name="most">The newest so many periods are drawn.</param>
    public static TimelinePicture? Of(
        Speech speech,
        Project project,
        Member reader,
        IReadOnlyList<HoldingPeriod> periods,
        DateOnly today,
        int most = MostBars
    )
    {
        var drawn = Merged(periods).Where(period => period.Until > period.From).TakeLast(most).ToList();
        if (drawn.Count == 0)
        {
            return null;
        }

        var first = drawn[0].From.AddDays(1);
        var last = drawn[^1].Until > first ? drawn[^1].Until : first.AddDays(1);
        var sides = new[] { Side.Client, Side.Provider, Side.ThirdParty }
            .Where(side => drawn.Any(period => period.Turn.Side == side))
            .ToList();
        return new TimelinePicture(
            first,
            last,
            [
                .. sides.Select(side => new TimelineRow(
                    ProjectWords.Cut(ProjectWords.SideOf(speech, project, reader, side), NameLength)
                )
                {
                    Bars = [.. drawn.Where(period => period.Turn.Side == side).SelectMany(Bars)],
                }),
            ]
        )
        {
            Ticks = Ticks(speech, first, last),
            Today = today >= first && today <= last ? new TimelineTick(today, speech["ledger.today"]) : null,
            Legend = drawn.Any(period => period.Clock.Late > 0)
                ? [new LegendEntry(speech["ledger.pastDue"], PictureTone.Bad)]
                : [],
        };
    }

    /// <summary>What was said again of the same side with the same due day is one bar.</summary>
    private static IEnumerable<HoldingPeriod> Merged(IReadOnlyList<HoldingPeriod> periods)
    {
        HoldingPeriod? open = null;
        foreach (var period in periods)
        {
            if (
                open is not null
                && (open.Turn.Side, open.Until, open.Due) == (period.Turn.Side, period.From, period.Due)
            )
            {
                open = open with { Until = period.Until, Clock = open.Clock.Plus(period.Clock) };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = period;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static IEnumerable<TimelineBar> Bars(HoldingPeriod period)
    {
        var from = period.From.AddDays(1);
        var timely = period is { Clock.Late: > 0, Due: { } due } && due < period.Until ? due : period.Until;
        if (timely >= from)
        {
            yield return new TimelineBar(from, timely, ToneOf(period.Turn.Side));
        }

        if (timely < period.Until)
        {
            var late = timely.AddDays(1);
            yield return new TimelineBar(late > from ? late : from, period.Until, PictureTone.Bad);
        }
    }

    /// <summary>Where months begin, as many as have room for their names.</summary>
    internal static List<TimelineTick> Ticks(Speech speech, DateOnly first, DateOnly last)
    {
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month;
        List<TimelineTick> ticks = [new(first, Name(first))];
        var step = months <= MonthsByName ? 1 : (months + MonthsByName - 1) / MonthsByName;
        for (
            var month = new DateOnly(first.Year, first.Month, 1).AddMonths(step);
            month <= last;
            month = month.AddMonths(step)
        )
        {
            ticks.Add(new TimelineTick(month, Name(month)));
        }

        return ticks;

        string Name(DateOnly day) => day.ToString(months <= 11 ? "MMM" : "MMM yy", speech.Culture);
    }

    private static PictureTone ToneOf(Side side) =>
        side switch
        {
            Side.Client => PictureTone.Us,
            Side.Provider => PictureTone.Provider,
            _ => PictureTone.ThirdParty,
        };
}
