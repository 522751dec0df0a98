using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The lines under the stages: whose turn it is, what comes next, and what to watch.</summary>
internal sealed class StatusLines(Speech speech, Project project, Member reader, DateTimeOffset now)
{
    private readonly DateOnly _today = project.CalendarOf(project.Owner).DateOf(now);

    public FactLine Turn()
    {
        var who = ProjectWords.SideOf(speech, project, reader, project.Turn.Side);
        var since = project.Turn.Since;
        var value =
            since == default ? who
            : since > _today ? speech.Say("status.turnFrom", who, speech.Day(since))
            : speech.Say(
                "status.turnSince",
                who,
                speech.Day(since),
                speech.Count("status.workingDays", project.CalendarOf(project.Owner).WorkingDaysBetween(since, _today))
            );
        return new FactLine(speech["status.turn"], value);
    }

    /// <summary>What the stage under way delivers, on the day that was promised or planned.</summary>
    public FactLine? NextDelivery() =>
        project.CurrentStage is { AcceptedOn: null } stage
            ? new FactLine(
                speech["status.next"],
                speech.Say(
                    "status.nextOn",
                    Sentence(ProjectWords.Cut(stage.Deliverable ?? stage.Name, 80)),
                    speech.Day(stage.PromisedFor ?? stage.Due)
                )
            )
            : null;

    /// <summary>As the last checkpoint has it, which is later news than the plan.</summary>
    public FactLine? Next() =>
        project.LastAnswers is { Next: { Length: > 0 } next } answers
            ? new FactLine(
                speech["status.next"],
                answers.NextDate is { } date
                    ? speech.Say("status.nextOn", ProjectWords.Cut(next, 80), speech.Day(date))
                    : ProjectWords.Cut(next, 80)
            )
            : NextDelivery();

    public FactLine Checkpoint()
    {
        var schedule = project.Schedule;
        return new FactLine(
            speech["status.checkpoint"],
            schedule.Pending is { } pending ? speech.Say("status.checkpointWaits", speech.Day(pending.Occurrence))
                : schedule.PausedUntil is { } until && until >= _today
                    ? speech.Say("status.checkpointPaused", speech.Day(until))
                : schedule.NextPrompt is { } prompt ? Zones.When(speech, project, prompt)
                : speech["status.checkpointNone"]
        );
    }

    public FactLine Watch()
    {
        var items = WatchItems().ToList();
        return new FactLine(
            speech["status.watch"],
            items.Count == 0 ? speech["status.watchNothing"] : Sentence(string.Join(speech["status.separator"], items))
        );
    }

    public FactLine OwnAlerts()
    {
        var open = project.Alerts.Where(alert => alert is { ByProvider: true, ClosedOn: null }).ToList();
        return new FactLine(
            speech["status.yourAlerts"],
            open.Count == 0
                ? speech["status.yourAlertsNone"]
                : string.Join(speech["status.separator"], open.Take(3).Select(a => ProjectWords.Cut(a.What, 80)))
        );
    }

    private IEnumerable<string> WatchItems()
    {
        if (project.CurrentStage is { AcceptedOn: null } stage && stage.Due < _today)
        {
            yield return speech.Say("status.overdue", ProjectWords.Cut(stage.Name, 60), speech.ShortDay(stage.Due));
        }

        if (project.LastAnswers is { PromiseMoves: > 1 } answers)
        {
            yield return speech.Say("status.promiseMoved", answers.PromiseMoves);
        }

        if (project.Alerts.Count(alert => alert.ClosedOn is null) is > 0 and var alerts)
        {
            yield return speech.Count("status.alerts", alerts);
        }

        if (project.Schedule.Missed > 0)
        {
            yield return speech.Count("status.missed", project.Schedule.Missed);
        }

        if (project.OpenDispute is { } dispute && Access.Allows(reader.Role, Permission.SeePrivate))
        {
            yield return speech.Say("status.dispute", ProjectWords.Cut(dispute.Title, 60));
        }
    }

    private string Sentence(string text) => char.ToUpper(text[0], speech.Culture) + text[1..];
}
