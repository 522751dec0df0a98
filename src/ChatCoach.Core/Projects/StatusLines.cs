using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The lines under the stages: whose turn it is, what comes next, and what to watch.</summary>
internal sealed class StatusLines(Speech speech, Project project, Member reader, DateTimeOffset now)
{
    private const int Watched = 3;
    private const int Opened = 4;

    private readonly DateOnly _today = project.CalendarOf(project.Owner).DateOf(now);

    /// <summary>How far the project is, beside its health.</summary>
    public string Stage()
    {
        if (project.Stages.Count == 0)
        {
            return speech["status.noStage"];
        }

        var (number, count) = StageBlocks.Position(project);
        return project.CurrentStage is { AcceptedOn: not null }
            ? speech.Count("status.allAccepted", count)
            : speech.Say("status.stage", number, count);
    }

    public FactLine Turn()
    {
        var who = ProjectWords.SideOf(speech, project, reader, project.Turn.Side);
        var since = project.Turn.Since;
        var value =
            since == default ? who
            : since == _today ? speech.Say("status.turnToday", who)
            : since > _today ? speech.Say("status.turnFrom", who, speech.Day(since))
            : speech.Say("status.turnSince", who, speech.Day(since), WorkingDays(since));
        return new FactLine(speech["status.turn"], Timely(value));
    }

    /// <summary>What the stage under way delivers, on the day that was promised or planned.</summary>
    public FactLine NextDelivery() =>
        new(
            speech["status.next"],
            project.CurrentStage switch
            {
                null => speech.Say("status.nextEnd", speech.Day(project.End)),
                { AcceptedOn: not null } => speech["status.nextNothing"],
                { PromisedFor: { } promised } stage when promised != stage.Due => speech.Say(
                    "status.nextPromised",
                    What(stage),
                    speech.Day(promised),
                    speech.ShortDay(stage.Due)
                ),
                { } stage => speech.Say("status.nextOn", What(stage), speech.Day(stage.PromisedFor ?? stage.Due)),
            }
        );

    /// <summary>As the last checkpoint has it, which is later news than the plan, while something is left to do.</summary>
    public FactLine Next() =>
        project.LastAnswers is { Next: { Length: > 0 } next } answers
        && project.CurrentStage is not { AcceptedOn: not null }
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
            project.StoppedAt is { Gate: { } gate } ? speech.Say("gate.stoppedOn", speech.LongDay(gate.On))
                : schedule.Pending is { } pending ? speech.Say("status.checkpointWaits", speech.Day(pending.Occurrence))
                : schedule.PausedUntil is { } until && until >= _today
                    ? speech.Say("status.checkpointPaused", speech.Day(until))
                : schedule.NextPrompt is { } prompt ? Zones.When(speech, project, prompt)
                : speech["status.checkpointNone"]
        );
    }

    /// <summary>The most urgent concerns, or that there are none.</summary>
    public IEnumerable<Block> Watch()
    {
        var concerns = Concerns();
        yield return concerns.Count == 0
            ? new TextBlock(speech["status.watchNothing"], TextStyle.Quiet)
            : new RemarksBlock(
                speech["status.watch"],
                [.. concerns.Take(Watched).Select(concern => new Remark(Said(concern)))]
            );
    }

    /// <summary>What the card has no room for above.</summary>
    public IEnumerable<Block> WatchRest()
    {
        var rest = Concerns().Skip(Watched).Take(Watched * 2).Select(Said).ToList();
        if (rest.Count > 0)
        {
            yield return new RemarksBlock(speech["status.alsoWatch"], [.. rest.Select(line => new Remark(line))]);
        }
    }

    /// <summary>The open alerts, each with its own card behind it: those without an action first, then the oldest.</summary>
    public IEnumerable<Block> Alerts()
    {
        var open = project
            .Alerts.Where(alert => alert.ClosedOn is null)
            .OrderBy(alert => alert.Action is not null)
            .ThenBy(alert => alert.RaisedAt)
            .ToList();
        if (open.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(speech.Count("status.openAlerts", open.Count), TextStyle.Strong);
        yield return new EntriesBlock([.. open.Take(Opened).Select(Entry)]);
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

    private Entry Entry(Alert alert)
    {
        var (tone, word) =
            alert.Action is not null ? (Tone.Accent, "alert.planned")
            : alert.IsAmber ? (Tone.Warning, "alert.amber")
            : (Tone.Neutral, "alert.new");
        return new Entry(
            ProjectWords.Cut(alert.RaisedBy, 40),
            speech.Day(speech.DateOf(alert.RaisedAt)),
            tone,
            speech[word],
            ProjectWords.Cut(alert.What, 80),
            Button.Press(speech["status.openAlert"], new ActionCall(Verbs.AlertShow, project.Id, alert.Id))
        );
    }

    /// <summary>Those that the lines above do not say already.</summary>
    private List<Concern> Concerns() =>
        [
            .. project
                .Concerns(reader, _today)
                .Where(concern =>
                    concern.Kind is not (ConcernKind.OwnTurn or ConcernKind.OwnTurnLate or ConcernKind.CheckpointWaits)
                ),
        ];

    private string Said(Concern concern) => ConcernWords.Of(speech, project, reader, concern);

    /// <summary>With when it is due, or by how much it is late: of the own side, or of both for the team.</summary>
    private string Timely(string turn)
    {
        var isShown = reader.Role != Role.Provider || project.Turn.Side == Side.Provider;
        return !isShown || project.TurnDue is not { } due ? turn
            : due < _today
                ? speech.Say("status.turnLate", turn, speech.Count("status.workingDays", project.LateBy(_today)))
            : due == project.DeliveryDue ? turn
            : speech.Say("status.turnDue", turn, speech.ShortDay(due));
    }

    private string WorkingDays(DateOnly since) =>
        speech.Count("status.workingDays", project.CalendarOf(project.Turn.Side).WorkingDaysBetween(since, _today));

    private string What(Stage stage) => speech.Sentence(ProjectWords.Cut(stage.Deliverable ?? stage.Name, 80));
}
