using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What the coach has to say about the answers, the most useful first.</summary>
public static class CheckpointRemarks
{
    public const int Shown = 3;

    private const int QuietWorkingDays = 10;

    /// <param name="project">As it is with these answers.</param>
    /// <param name="answers">The answers to remark on.</param>
    /// <param name="before">Those of the checkpoint before.</param>
    /// <param name="today">The day on which they were given.</param>
    /// <param name="calendar">The owner's working days.</param>
    public static IReadOnlyList<Finding> Of(
        Project project,
        CheckpointAnswers answers,
        CheckpointAnswers? before,
        DateOnly today,
        WorkCalendar calendar
    ) =>
        new[]
        {
            Stalled(project, answers, today),
            SignSeen(project, answers),
            OffTrackUnsaid(project, answers),
            PromiseMoved(answers, before),
            TurnMissed(project, today),
            TurnUnbooked(project, today),
            NobodyFree(answers),
            StageLate(project, today, calendar),
            NoLiveTalk(answers, today, calendar),
            HoursOver(answers),
            Unproven(answers),
            Worry(answers),
        }
            .OfType<Finding>()
            .ToArray()
            is { Length: > 0 } found
            ? found
            : [.. NotWell(project, answers)];

    /// <summary>How often the promise for the deliverable has moved to a later day, this time included.</summary>
    /// <param name="project">The project, whose history of promises counts.</param>
    /// <param name="answers">The answers that promise.</param>
    /// <param name="replaced">The answers of the same checkpoint that they put right, or null.</param>
    /// <param name="before">Those of the checkpoint before: they count where they are older than the history.</param>
    public static int MovesOf(
        Project project,
        CheckpointAnswers answers,
        CheckpointAnswers? replaced,
        CheckpointAnswers? before
    )
    {
        var history = project.Promising(answers, replaced, "", answers.Occurrence).HistoryOf(answers.Next ?? "");
        return history.Standing.Any(promise => promise.Checkpoint != answers.Occurrence)
            ? history.MovesUntil(answers.Occurrence)
            : MovesOf(answers.Next, answers.NextDate, before);
    }

    /// <summary>As the last answers alone tell it.</summary>
    public static int MovesOf(string? next, DateOnly? date, CheckpointAnswers? before)
    {
        if (before is null || !string.Equals(before.Next, next, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return before.PromiseMoves + (date > before.NextDate ? 1 : 0);
    }

    private static Finding? SignSeen(Project project, CheckpointAnswers answers) =>
        answers
            .Signs?.Lines.Where(line => line.Seen)
            .Select(line => (line.Sign, Risk: project.RiskOf(line.Risk)))
            .FirstOrDefault(seen => seen.Risk is not null)
            is { Risk: { } risk } first
            ? new Finding(FindingKind.SignSeen) { Sign = first.Sign, Risk = risk }
            : null;

    /// <summary>Told with the newest answers alone: it is of today, and an old card is of its day.</summary>
    private static Finding? Stalled(Project project, CheckpointAnswers answers, DateOnly today) =>
        project.Stall is not null
        && project.LastAnswers?.Occurrence == answers.Occurrence
        && StallCount.Of(project, today) is { Level: not StallLevel.None } count
            ? new Finding(FindingKind.Stalled, count.Points)
            : null;

    private static Finding? OffTrackUnsaid(Project project, CheckpointAnswers answers) =>
        answers.Health == Health.OffTrack && project.Alerts.All(alert => alert.ClosedOn is not null)
            ? new Finding(FindingKind.OffTrackUnsaid)
            : null;

    private static Finding? PromiseMoved(CheckpointAnswers answers, CheckpointAnswers? before) =>
        answers.PromiseMoves > (before?.PromiseMoves ?? 0)
        && string.Equals(answers.Next, before?.Next, StringComparison.OrdinalIgnoreCase)
            ? new Finding(FindingKind.PromiseMoved, answers.PromiseMoves)
            {
                From = before?.NextDate,
                To = answers.NextDate,
            }
            : null;

    private static Finding? TurnMissed(Project project, DateOnly today) =>
        project.MissedTurn(today) is { } turn
            ? new Finding(FindingKind.TurnMissed) { To = turn.Until, ClientTurn = turn }
            : null;

    private static Finding? TurnUnbooked(Project project, DateOnly today) =>
        project.UnbookedTurn(today) is { } turn
            ? new Finding(FindingKind.TurnUnbooked) { From = turn.From, ClientTurn = turn }
            : null;

    private static Finding? NobodyFree(CheckpointAnswers answers) =>
        answers.People != "no" ? null
        : answers.Turn == Side.Client ? new Finding(FindingKind.NobodyFreeNow)
        : new Finding(FindingKind.NobodyFreeNext) { To = answers.NextDate };

    private static Finding? StageLate(Project project, DateOnly today, WorkCalendar calendar) =>
        project.CurrentStage is { AcceptedOn: null } stage && stage.Due < today
            ? new Finding(FindingKind.StageLate, calendar.WorkingDaysBetween(stage.Due, today)) { To = stage.Due }
            : null;

    private static Finding? NoLiveTalk(CheckpointAnswers answers, DateOnly today, WorkCalendar calendar) =>
        answers.SpokeOn is { } spoke && calendar.WorkingDaysBetween(spoke, today) is > QuietWorkingDays and var days
            ? new Finding(FindingKind.NoLiveTalk, days)
            : null;

    private static Finding? HoursOver(CheckpointAnswers answers) =>
        answers.HoursBilled > answers.HoursAgreed
            ? new Finding(FindingKind.HoursOver, answers.HoursBilled.Value - answers.HoursAgreed.Value)
            : null;

    private static Finding? Unproven(CheckpointAnswers answers) =>
        answers.Delivered == "unproven" ? new Finding(FindingKind.Unproven) : null;

    /// <summary>Nothing says why, and yet it is not going well: that alone asks for something.</summary>
    private static IEnumerable<Finding> NotWell(Project project, CheckpointAnswers answers) =>
        answers.Health == Health.OnTrack ? []
        : project.Alerts.Any(alert => alert is { ClosedOn: null, Action: null }) ? [new Finding(FindingKind.AlertWaits)]
        : project.Alerts.Any(alert => alert.ClosedOn is null) ? [new Finding(FindingKind.AlertPlanned)]
        : [new Finding(FindingKind.AtRisk)];

    private static Finding? Worry(CheckpointAnswers answers) =>
        string.IsNullOrEmpty(answers.Worry) ? null : new Finding(FindingKind.Worry);
}

/// <summary>One thing found in the answers, with the figures that its sentence needs.</summary>
public sealed record Finding(FindingKind Kind, decimal Number = 0)
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The early sign that was seen, and the risk that it announces.</summary>
    public string? Sign { get; init; }

    public Risk? Risk { get; init; }

    /// <summary>The turn of ours that has no people, or was missed.</summary>
    public ClientTurn? ClientTurn { get; init; }
}

public enum FindingKind
{
    SignSeen,
    Stalled,
    OffTrackUnsaid,
    PromiseMoved,
    TurnMissed,
    TurnUnbooked,
    NobodyFreeNow,
    NobodyFreeNext,
    StageLate,
    NoLiveTalk,
    HoursOver,
    Unproven,
    Worry,
    AtRisk,
    AlertWaits,
    AlertPlanned,
}
