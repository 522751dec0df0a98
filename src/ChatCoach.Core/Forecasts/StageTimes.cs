using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Forecasts;

/// <summary>The planned and the actual days of a project's stages, in the working days that both sides share.</summary>
internal sealed class StageTimes
{
    private readonly WorkCalendar _calendar;
    private readonly Project _project;

    private StageTimes(Project project, WorkCalendar calendar, IReadOnlyList<StageTime> stages)
    {
        (_project, _calendar, Stages) = (project, calendar, stages);
    }

    public IReadOnlyList<StageTime> Stages { get; }

    public IEnumerable<StageTime> Closed => Stages.Where(time => time.Stage.AcceptedOn is not null);

    public IReadOnlyList<StageTime> Open => [.. Stages.Where(time => time.Stage.AcceptedOn is null)];

    public static StageTimes Of(Project project)
    {
        var calendar = project.CalendarOf(Side.ThirdParty);
        var times = new List<StageTime>();
        var (plannedEnd, actualEnd) = (project.Start.AddDays(-1), project.Start.AddDays(-1));
        foreach (var stage in WithRest(project))
        {
            // A stage begins the day after the one before, unless a day of its own was planned.
            var plannedStart = stage.Start ?? plannedEnd.AddDays(1);
            var overlap =
                plannedStart <= plannedEnd ? calendar.WorkingDaysBetween(plannedStart.AddDays(-1), plannedEnd) : 0;
            var follows = actualEnd.AddDays(1);
            var start =
                stage.Start is { } own && overlap == 0 ? Later(own, follows)
                : stage.Start is { } early ? Later(early, Back(calendar, follows, overlap))
                : follows;
            times.Add(
                new StageTime(
                    stage,
                    plannedStart,
                    start,
                    Math.Max(1, calendar.WorkingDaysBetween(plannedStart.AddDays(-1), stage.Due)),
                    overlap
                )
            );
            plannedEnd = Later(plannedEnd, stage.Due);
            actualEnd = stage.AcceptedOn ?? Later(actualEnd, stage.Due);
        }

        return new StageTimes(project, calendar, times);
    }

    /// <summary>Actual over planned of a closed stage.</summary>
    public double RatioOf(StageTime time) =>
        Math.Max(1, _calendar.WorkingDaysBetween(time.Start.AddDays(-1), time.Stage.AcceptedOn!.Value)) / time.Planned;

    /// <summary>What the last promise says of the stage under way; null where the promise is not later than the plan.</summary>
    public double? PromisedRatio(StageTime time) =>
        time.Stage.PromisedFor is { } promised && promised > time.Stage.Due
            ? Math.Max(1, _calendar.WorkingDaysBetween(time.Start.AddDays(-1), promised)) / time.Planned
            : null;

    /// <summary>What is left, seen from a day.</summary>
    public RemainingPlan Remaining(DateOnly today)
    {
        var open = Open;
        var elapsed = open[0].Start <= today ? _calendar.WorkingDaysBetween(open[0].Start.AddDays(-1), today) : 0;
        return new RemainingPlan(
            elapsed,
            [
                .. open.Select(time => new RemainingStage(
                    time.Planned,
                    time.Stage.Start is null ? double.NegativeInfinity : Days(today, time.PlannedStart.AddDays(-1)),
                    time.Overlap
                )),
            ]
        );
    }

    /// <summary>The date so many working days after a day.</summary>
    public DateOnly DateAfter(DateOnly day, double workingDays) =>
        _calendar.AddWorkingDays(day, (int)Math.Ceiling(Math.Min(workingDays, 5000) - 1e-6));

    /// <summary>The first day on which the open stage can still be counted from: not before it begins.</summary>
    public DateOnly From(DateOnly today) =>
        Open is [var first, ..] && first.Start > today ? first.Start.AddDays(-1) : today;

    public string ProviderOf(StageTime time) => time.Stage.Provider ?? _project.Provider;

    private double Days(DateOnly today, DateOnly day) =>
        day >= today ? _calendar.WorkingDaysBetween(today, day) : -_calendar.WorkingDaysBetween(day, today);

    /// <summary>The stages, and after them the time to the planned end that nobody has cut into stages yet.</summary>
    private static IEnumerable<Stage> WithRest(Project project)
    {
        var last = project.Stages.Count == 0 ? default : project.Stages.Max(stage => stage.Due);
        var isOpen = project.Stages.Count == 0 || project.Stages.Any(stage => stage.AcceptedOn is null);
        return isOpen && project.End > last ? [.. project.Stages, new Stage("", "", project.End)] : project.Stages;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Back(WorkCalendar calendar, DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays--)
        {
            do
            {
                day = day.AddDays(-1);
            } while (!calendar.IsWorkingDay(day));
        }

        return day;
    }
}

/// <param name="Stage">The stage; without an id, the time after the last one that was entered.</param>
/// <param name="PlannedStart">The first planned day.</param>
/// <param name="Start">The day on which it began, or will at the earliest.</param>
/// <param name="Planned">Its planned length in working days.</param>
/// <param name="Overlap">Working days by which it was planned to begin before the one before it ends.</param>
internal sealed record StageTime(Stage Stage, DateOnly PlannedStart, DateOnly Start, double Planned, int Overlap);
