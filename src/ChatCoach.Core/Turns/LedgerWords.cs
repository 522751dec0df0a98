using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>How the ledger is put into words for its one reader.</summary>
internal sealed class LedgerWords(Speech speech, Project project, Member reader, IReadOnlyList<HoldingPeriod> periods)
{
    private const int NameLength = 40;
    private const int LineLength = 90;

    private readonly bool _isProvider = reader.Role == Role.Provider;

    public Band Band() =>
        _isProvider
            ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
            : Bands.NeverProvider(speech, ProjectWords.About(project));

    public string SideOf(Side side) => ProjectWords.Cut(ProjectWords.SideOf(speech, project, reader, side), NameLength);

    /// <summary>Who should have been done by now, and by how many working days; to a provider themselves alone.</summary>
    public (Tone Tone, string Word) LateNow(DateOnly today)
    {
        var late = _isProvider && !TurnRights.HoldsAsProvider(project, reader) ? 0 : project.LateBy(today);
        return late > 0
            ? (Tone.Warning, speech.Count("ledger.lateNow", late, SideOf(project.Turn.Side)))
            : (Tone.Good, speech[_isProvider ? "ledger.youNotLate" : "ledger.nobodyLate"]);
    }

    public string? Counted(DateOnly today) =>
        !_isProvider && project.LedgerOn(today) is { Elapsed: > 0 and var elapsed, Periods: [var first, ..] }
            ? project.OlderTurns is null
                ? speech.Count("ledger.elapsed", elapsed, speech.LongDay(first.From))
                : speech.Count("ledger.elapsedAll", elapsed)
            : null;

    /// <summary>Ours before theirs, the same size and the same words.</summary>
    public IReadOnlyList<Tile> Tiles(DateOnly today)
    {
        if (_isProvider)
        {
            return [TileOf(Side.Provider, OwnClock())];
        }

        var ledger = project.LedgerOn(today);
        return
        [
            TileOf(Side.Client, ledger.Client),
            TileOf(Side.Provider, ledger.Provider),
            .. ledger.ThirdParty.Held > 0 ? [TileOf(Side.ThirdParty, ledger.ThirdParty)] : Array.Empty<Tile>(),
        ];
    }

    public string? Advice(DateOnly today)
    {
        if (_isProvider)
        {
            return null;
        }

        var ledger = project.LedgerOn(today);
        return ledger switch
        {
            { Client.Late: > 0, Provider.Late: > 0 } => speech.Say(
                "ledger.oursFirst",
                Days(ledger.Client.Late),
                Days(ledger.Provider.Late)
            ),
            { Client.Late: > 0 } => speech.Say("ledger.oursOnly", Days(ledger.Client.Late)),
            { Provider.Late: > 0 } => speech.Say("ledger.theirsOnly", Days(ledger.Provider.Late)),
            _ => null,
        };
    }

    /// <summary>The picture in words.</summary>
    public string Alternative(DateOnly today) =>
        speech.Say(
            "ledger.picture",
            string.Join(
                speech["ledger.separator"],
                Tiles(today).Select(tile => speech.Say("ledger.pictureSide", tile.Label, tile.Value, tile.Note))
            )
        );

    /// <summary>By stage, of the hand-overs that the root holds, with one line for all before.</summary>
    public TableBlock? ByStage(DateOnly today)
    {
        if (_isProvider || project.LedgerOn(today) is not { Elapsed: > 0 } ledger)
        {
            return null;
        }

        Side[] sides = ledger.ThirdParty.Held > 0 ? Enum.GetValues<Side>() : [Side.Client, Side.Provider];
        var rows = project
            .Stages.Select(stage => (Id: (string?)stage.Id, stage.Name))
            .Append((Id: null, Name: speech["ledger.noStage"]))
            .Select(stage => (stage.Name, Clocks: sides.Select(side => SumOf(ledger, side, stage.Id)).ToList()))
            .Where(row => row.Clocks.Any(clock => clock.Held > 0))
            .ToList();
        if (project.OlderTurns is { } older)
        {
            rows.Insert(0, (speech["ledger.before"], [.. sides.Select(side => Of(older, side))]));
        }

        return new TableBlock(
            [speech["ledger.stage"], .. sides.Select(side => ProjectWords.Cut(SideOf(side), 20))],
            [
                .. rows.Select(row =>
                    new[] { ProjectWords.Cut(row.Name, 40) }.Concat(row.Clocks.Select(Short)).ToArray()
                ),
                [speech["ledger.total"], .. sides.Select(side => Short(ledger.Of(side)))],
            ]
        );
    }

    public Entry EntryOf(LedgerLine line) =>
        new(
            speech.Say("ledger.to", SideOf(line.Turn.Side)),
            speech.LongDay(line.Turn.Since),
            ToneOf(line),
            DaysOf(line),
            LineOf(line),
            Button.Press(
                speech.Say("ledger.open", line.Turn.Number),
                new ActionCall(Verbs.TurnOne, project.Id, Step: line.Turn.Number)
            )
        );

    public static Tone ToneOf(LedgerLine line) =>
        line.Period is not { } period ? Tone.Neutral
        : period.Clock.Late > 0 ? Tone.Warning
        : Tone.Good;

    public string DaysOf(LedgerLine line) =>
        line.Period is not { } period ? speech["ledger.counts.no"]
        : period.Clock.Late > 0 ? speech.Say("ledger.daysLate", Days(period.Clock.Held), period.Clock.Late)
        : Days(period.Clock.Held);

    public List<FactLine> Facts(LedgerLine line)
    {
        List<FactLine> facts = [];
        if (line.Turn.By is { } by)
        {
            facts.Add(new FactLine(speech["ledger.by"], ProjectWords.Cut(by, NameLength)));
        }

        if (line.Turn.NotedOn is { } noted)
        {
            facts.Add(new FactLine(speech["ledger.notedOn"], speech.LongDay(noted)));
        }

        if (project.SeenBy(reader).StageOf(line.Turn.Stage) is { } stage)
        {
            facts.Add(new FactLine(speech["ledger.stageIs"], ProjectWords.Cut(stage.Name, 60)));
        }

        if (line.Turn.What is { } what && TurnRights.SeesTask(reader, line.Turn))
        {
            facts.Add(new FactLine(speech["turn.what"], what));
        }

        if ((line.Period?.Due ?? line.Turn.Due) is { } due && TurnRights.SeesDue(reader, line.Turn))
        {
            facts.Add(new FactLine(speech["turn.due"], speech.LongDay(due)));
        }

        return facts;
    }

    public string? CorrectionOf(LedgerLine line) =>
        line.CorrectedBy is { } by ? speech.Say("ledger.correctedBy", by)
        : line.Turn.Corrects is { } wrong && !_isProvider ? speech.Say("ledger.corrects", wrong)
        : line.Turn.Checkpoint is { } checkpoint && !_isProvider
            ? speech.Say("ledger.fromCheckpoint", speech.Day(checkpoint))
        : null;

    private string LineOf(LedgerLine line)
    {
        var turn = line.Turn;
        string?[] parts =
        [
            TurnRights.SeesTask(reader, turn) && turn.What is { } what ? ProjectWords.Cut(what, LineLength) : null,
            TurnRights.SeesDue(reader, turn) && line.Period?.Due is { } due
                ? speech.Say("ledger.dueOn", speech.Day(due))
                : null,
            TurnRights.SeesEvidence(reader, turn) && turn.Evidence is { } evidence
                ? speech.Say("ledger.evidence", ProjectWords.Cut(evidence, LineLength))
                : null,
            CorrectionOf(line),
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } said
            ? string.Join(speech["ledger.separator"], said)
            : speech["ledger.nothingSaid"];
    }

    private Tile TileOf(Side side, SideClock clock) =>
        new(
            SideOf(side),
            speech.Count("ledger.held", clock.Held),
            clock.Late > 0 ? speech.Count("ledger.pastDueOf", clock.Late) : speech["ledger.noneLate"],
            side == TurnSides.SideOf(reader) ? Tone.Accent : Tone.Neutral
        );

    private SideClock OwnClock() => periods.Aggregate(SideClock.None, (sum, period) => sum.Plus(period.Clock));

    private SideClock SumOf(DelayLedger ledger, Side side, string? stage) =>
        ledger
            .Periods.Where(period => period.Turn.Side == side && (project.StageOf(period.Turn.Stage)?.Id) == stage)
            .Aggregate(SideClock.None, (sum, period) => sum.Plus(period.Clock));

    private static SideClock Of(TurnArchive older, Side side) =>
        side switch
        {
            Side.Client => older.Client,
            Side.Provider => older.Provider,
            _ => older.ThirdParty,
        };

    private string Short(SideClock clock) =>
        clock.Late > 0 ? speech.Say("ledger.cellLate", clock.Held, clock.Late) : clock.Held.ToString(speech.Culture);

    private string Days(int days) => speech.Count("status.workingDays", days);
}
