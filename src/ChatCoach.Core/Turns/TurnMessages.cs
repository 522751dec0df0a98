using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Whose turn it is, for how long, what has to be done by when; and the click that hands it over.</summary>
public static class TurnMessages
{
    private const int NameLength = 40;

    /// <summary>The turn as it stands.</summary>
    public static CoachMessage Card(Speech speech, Project project, Member reader, DateTimeOffset now) =>
        Of(speech, project, reader, now, speech["turn.title"], null);

    /// <summary>For whoever has just handed it over: what holds now, and who hears of it.</summary>
    public static CoachMessage Done(Speech speech, Project project, Member reader, DateTimeOffset now) =>
        Of(speech, project, reader, now, speech["turn.doneTitle"], Told(speech, project, reader));

    /// <summary>For whoever is concerned by what someone else did.</summary>
    public static CoachMessage News(Speech speech, Project project, Member reader, DateTimeOffset now) =>
        Of(
            speech,
            project,
            reader,
            now,
            speech[project.Turn.Side == TurnSides.SideOf(reader) ? "turn.yoursTitle" : "turn.title"],
            null
        );

    /// <summary>A call about the turn as it stands: an older one changes nothing.</summary>
    public static ActionCall Call(string verb, Project project, Side? to = null) =>
        new(verb, project.Id, Version: project.TurnNumber) { Choice = to?.ToString() };

    private static CoachMessage Of(
        Speech speech,
        Project project,
        Member reader,
        DateTimeOffset now,
        string title,
        string? told
    )
    {
        var seen = project.SeenBy(reader);
        var side = seen.Turn.Side;
        var who = ProjectWords.Cut(ProjectWords.SideOf(speech, seen, reader, side), NameLength);
        var today = project.CalendarOf(project.Owner).DateOf(now);
        var late = project.LateBy(today);
        return new CoachMessage(
            speech.Say("turn.summary", project.Name, who),
            reader.Role == Role.Provider
                ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
                : Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    late > 0 && Sees(reader, project) ? Tone.Warning
                        : side == TurnSides.SideOf(reader) ? Tone.Accent
                        : Tone.Neutral,
                    who,
                    For(speech, seen, side, today)
                ),
                .. Facts(speech, project, reader, late),
                .. told is null ? Array.Empty<Block>() : [new TextBlock(told, TextStyle.Quiet)],
                new ActionsBlock([.. Actions(speech, project, reader)]),
                new FooterBlock(
                    speech[reader.Role == Role.Provider ? "turn.footerShared" : "turn.footer"],
                    Bands.Practice(speech, "4-2")
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.TurnShow, project.Id),
        };
    }

    private static string? For(Speech speech, Project project, Side side, DateOnly today) =>
        project.Turn.Since is var since && since == default ? null
        : since == today ? speech["turn.today"]
        : since > today ? speech.Say("turn.from", speech.Day(since))
        : speech.Count("turn.for", project.CalendarOf(side).WorkingDaysBetween(since, today));

    private static IEnumerable<Block> Facts(Speech speech, Project project, Member reader, int late)
    {
        if (project.SeenBy(reader).Turn.Since is var since && since == default)
        {
            yield break;
        }

        var holding = project.Holding;
        List<FactLine> facts =
        [
            new(
                speech["turn.since"],
                holding?.By is { } by
                    ? speech.Say("turn.sinceBy", speech.Day(since), ProjectWords.Cut(by, NameLength))
                    : speech.Day(since)
            ),
        ];
        if (holding is not null && TurnRights.SeesTask(reader, holding))
        {
            if (holding.What is { } what)
            {
                facts.Add(new FactLine(speech["turn.what"], what));
            }

            if (project.TurnDue is { } due && TurnRights.SeesDue(reader, holding))
            {
                facts.Add(
                    new FactLine(
                        speech["turn.due"],
                        late > 0 ? speech.Count("turn.dueLate", late, speech.Day(due)) : speech.Day(due)
                    )
                );
                if (project.AnyTurn(holding.Planned) is { } planned)
                {
                    facts.Add(new FactLine(speech["turn.planned"], ProjectWords.Cut(planned.What, 80)));
                }
            }
        }

        if (holding?.Evidence is { } evidence && TurnRights.SeesEvidence(reader, holding))
        {
            facts.Add(new FactLine(speech["turn.evidenceIs"], evidence));
        }

        yield return new FactsBlock(facts);
    }

    private static bool Sees(Member reader, Project project) =>
        project.SeenBy(reader).Turn.Since != default
        && project.Holding is { } holding
        && TurnRights.SeesDue(reader, holding);

    private static IEnumerable<Button> Actions(Speech speech, Project project, Member reader)
    {
        var sides = TurnRights.SidesFor(project, reader);
        foreach (var (index, side) in sides.Index())
        {
            var give = Button.Press(TitleOf(speech, project, reader, side), Call(Verbs.TurnHand, project, side));
            yield return index == 0 ? give.AsPrimary() : give;
        }

        if (TurnRights.MayDetail(project, reader))
        {
            yield return Button.Open(speech["turn.detail"], Call(Verbs.TurnOpen, project));
        }

        if (MayUndo(project, reader))
        {
            yield return Button.Press(speech["turn.undo"], Call(Verbs.TurnUndo, project)).AsRare();
        }

        var ledger = Button.Press(speech["turn.ledger"], new ActionCall(Verbs.LedgerShow, project.Id));
        yield return sides.Count > 1 ? ledger.AsRare() : ledger;
        var see = Button.Press(speech["turn.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id));
        yield return sides.Count > 0 ? see.AsRare() : see;
    }

    /// <summary>Owner and deputy take back the last hand-over, where one stood before it.</summary>
    internal static bool MayUndo(Project project, Member reader) =>
        reader.Role != Role.Provider
        && Access.Allows(reader.Role, Permission.HandOverTurn)
        && project.StandingTurns() is [.., var before, var last]
        && before.Side != last.Side
        && last.Number == project.TurnNumber
        && last.Corrects is null;

    private static string TitleOf(Speech speech, Project project, Member reader, Side side) =>
        side switch
        {
            Side.Client => reader.Role == Role.Provider ? speech["turn.toTeam"] : speech["turn.toUs"],
            Side.Provider => speech.Say("turn.toProvider", ProjectWords.Cut(project.CurrentProvider, 20)),
            _ => speech["turn.toThird"],
        };

    private static string? Told(Speech speech, Project project, Member reader) =>
        project.Turn.Side switch
        {
            Side.Provider when reader.Role != Role.Provider => speech[
                TurnNews.Told(project, Side.Provider, reader).Any() ? "turn.providerTold" : "turn.providerNotTold"
            ],
            Side.Client when TurnNews.Told(project, Side.Client, reader).Any() => speech.Say(
                "turn.ownerTold",
                ProjectWords.FirstName(project.Owner.Name)
            ),
            _ => null,
        };
}
