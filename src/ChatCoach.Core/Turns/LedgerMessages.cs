using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Who held the turn: our days before theirs, then each hand-over; to a provider their own alone.</summary>
public static class LedgerMessages
{
    private const int NameLength = 40;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="page">What was read for the reader.</param>
    /// <param name="periods">Every period that the reader may see: what a provider's own clock adds up.</param>
    /// <param name="picture">The picture's address, or null where it has none.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Page(
        Speech speech,
        Project project,
        Member reader,
        LedgerPage page,
        IReadOnlyList<HoldingPeriod> periods,
        string? picture,
        DateTimeOffset now
    )
    {
        var today = project.CalendarOf(project.Owner).DateOf(now);
        var words = new LedgerWords(speech, project, reader, periods);
        var tiles = words.Tiles(today);
        var details = string.Create(CultureInfo.InvariantCulture, $"ledger-{project.Id}-{project.Version}");
        var stages = words.ByStage(today);
        return new CoachMessage(
            speech.Say("ledger.summary", project.Name, words.LateNow(today).Word),
            words.Band(),
            [
                new TitleBlock(speech["ledger.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(words.LateNow(today).Tone, words.LateNow(today).Word, words.Counted(today)),
                new TilesBlock(tiles),
                .. words.Advice(today) is { } advice
                    ? [new TextBlock(advice, TextStyle.Normal, Bands.Practice(speech, "4-2"))]
                    : Array.Empty<Block>(),
                .. picture is null ? Array.Empty<Block>() : [new PictureBlock(picture, words.Alternative(today))],
                .. page.Lines.Count == 0
                    ? new Block[] { new TextBlock(speech["ledger.none"], TextStyle.Quiet) }
                    :
                    [
                        new TextBlock(
                            page.Last > 0
                                ? speech.Say("ledger.page", page.Number + 1, page.Last + 1)
                                : speech["ledger.list"],
                            TextStyle.Strong
                        ),
                        new EntriesBlock([.. page.Lines.Select(words.EntryOf)]),
                    ],
                new ActionsBlock([.. Actions(speech, project, reader, page, stages is null ? null : details)]),
                .. stages is null ? Array.Empty<Block>() : [new DetailsBlock(details, [stages])],
                new FooterBlock(speech[reader.Role == Role.Provider ? "ledger.footerShared" : "ledger.footer"]),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.LedgerShow, project.Id, Step: page.Number),
        };
    }

    /// <summary>One hand-over with all that was said of it.</summary>
    public static CoachMessage One(Speech speech, Project project, Member reader, LedgerLine line)
    {
        var words = new LedgerWords(speech, project, reader, []);
        var turn = line.Turn;
        return new CoachMessage(
            speech.Say("ledger.oneSummary", project.Name, turn.Number, speech.LongDay(turn.Since)),
            words.Band(),
            [
                new TitleBlock(speech.Say("ledger.oneTitle", turn.Number), speech.Day(turn.Since)),
                new StatusBlock(LedgerWords.ToneOf(line), words.SideOf(turn.Side), words.DaysOf(line)),
                .. words.Facts(line) is { Count: > 0 } facts ? [new FactsBlock(facts)] : Array.Empty<Block>(),
                .. turn.Evidence is { } evidence && TurnRights.SeesEvidence(reader, turn)
                    ? new Block[]
                    {
                        new TextBlock(speech["turn.evidenceIs"], TextStyle.Strong),
                        new TextBlock(evidence),
                    }
                    : [],
                .. words.CorrectionOf(line) is { } correction
                    ? [new TextBlock(correction, TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Button
                        .Press(
                            speech["ledger.back"],
                            new ActionCall(
                                Verbs.LedgerShow,
                                project.Id,
                                Step: (project.TurnNumber - turn.Number) / LedgerPage.Size
                            )
                        )
                        .AsPrimary(),
                    Button.Press(speech["status.turn"], new ActionCall(Verbs.TurnShow, project.Id)),
                ]),
                new FooterBlock(
                    speech[reader.Role == Role.Provider ? "ledger.footerShared" : "turn.footer"],
                    Bands.Practice(speech, "4-2")
                ),
            ]
        );
    }

    private static IEnumerable<Button> Actions(
        Speech speech,
        Project project,
        Member reader,
        LedgerPage page,
        string? details
    )
    {
        yield return Button
            .Press(
                ProjectWords.Cut(
                    speech[TurnRights.SidesFor(project, reader).Count > 0 ? "ledger.handOver" : "status.turn"],
                    NameLength
                ),
                new ActionCall(Verbs.TurnShow, project.Id)
            )
            .AsPrimary();
        if (details is not null)
        {
            yield return Button.Toggle(speech["ledger.byStage"], details);
        }

        if (page.Number < page.Last)
        {
            yield return Go("ledger.older", page.Number + 1);
        }

        if (page.Number > 0)
        {
            var newer = Go("ledger.newer", page.Number - 1);
            yield return page.Number < page.Last && details is not null ? newer.AsRare() : newer;
        }

        yield return Button.Press(speech["turn.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id)).AsRare();

        Button Go(string key, int to) =>
            Button.Press(speech[key], new ActionCall(Verbs.LedgerShow, project.Id, Step: to));
    }
}
