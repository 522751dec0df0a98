using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>Who held the turn and for how long, ours first, and every date that was promised.</summary>
internal static class ClockSections
{
    public static IEnumerable<DocumentBlock> Clocks(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return new Paragraph(speech["dossier.clocks.intro"]);
        yield return words.Table(
            [50, 25, 25],
            "side held late",
            dossier.Clocks.Select(clock =>
                new[] { words.Side(clock.Side), words.Number(clock.Held), words.Number(clock.Late) }
            )
        );
        foreach (var dispute in dossier.Disputes.Where(dispute => dispute.OwnLateDays is not null))
        {
            yield return new Paragraph(
                DossierWords.Lines(
                    speech.Count("dossier.clocks.acknowledged", dispute.OwnLateDays!.Value, dispute.Title),
                    words.Named("dossier.clocks.cause", dispute.OwnLateCause)
                )
            );
        }

        if (dossier.Turns.Count == 0)
        {
            yield return new Paragraph(speech["dossier.clocks.none"]);
            yield break;
        }

        yield return new Heading(speech["dossier.clocks.turns"], Level: 2);
        yield return words.Table(
            [7, 17, 17, 17, 14, 28],
            "number side fromTo due days what",
            dossier.Turns.Select(turn =>
                new[]
                {
                    words.Number(turn.Number),
                    words.Side(turn.Side),
                    DossierWords.Lines(words.Day(turn.From), words.Day(turn.Until)),
                    words.Day(turn.Due),
                    turn.Late > 0 ? speech.Say("dossier.clocks.late", turn.Held, turn.Late) : words.Number(turn.Held),
                    DossierWords.Lines(
                        turn.What ?? turn.Stage ?? words.None,
                        words.Named("dossier.clocks.by", turn.HandedOverBy),
                        words.Named("dossier.clocks.evidence", turn.Evidence)
                    ),
                }
            )
        );
    }

    public static IEnumerable<DocumentBlock> Promises(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (dossier.Promises.Count == 0)
        {
            yield return new Paragraph(speech["dossier.promises.none"]);
        }

        foreach (var history in dossier.Promises)
        {
            yield return new Heading(history.Deliverable, Level: 2);
            yield return new Paragraph(speech.Count("dossier.promises.moved", history.Moves));
            yield return words.Table(
                [20, 22, 24, 34],
                "said promised by noted",
                history.All.Select(promise =>
                    new[]
                    {
                        words.Day(promise.SaidOn),
                        words.Day(promise.For),
                        promise.By ?? words.None,
                        DossierWords.Lines(promise.NotedBy, StateOf(words, promise)),
                    }
                )
            );
        }
    }

    private static string? StateOf(DossierWords words, Promise promise) =>
        promise.Withdrawn ? words.Speech["dossier.promises.withdrawn"]
        : promise.Corrects ? words.Speech["dossier.promises.corrects"]
        : null;
}
