using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Dossiers;

/// <summary>The chronology as a picture: who held the turn, and when things were said, promised and recorded.</summary>
internal static class DossierPicture
{
    private const int NameLength = 24;

    /// <returns>Null where everything happened on one day.</returns>
    public static TimelinePicture? Of(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        var made = speech.DateOf(dossier.MadeAt);
        var first = dossier.Period(made).First;
        var last = dossier.Chronology[^1].On > made ? dossier.Chronology[^1].On : made;
        if (last <= first)
        {
            return null;
        }

        return new TimelinePicture(first, last, [.. Rows(words).Where(row => row.Bars.Count + row.Marks.Count > 0)])
        {
            Ticks = LedgerPictures.Ticks(speech, first, last),
            Today = new TimelineTick(made, speech["dossier.picture.made"]),
            Legend = dossier.Turns.Any(turn => turn.Late > 0)
                ? [new LegendEntry(speech["dossier.picture.late"], PictureTone.Bad)]
                : [],
        };
    }

    /// <summary>How many of what, from when to when.</summary>
    public static string InWords(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        var (first, last) = dossier.Period(speech.DateOf(dossier.MadeAt));
        return speech.Say(
            "dossier.picture.words",
            words.Day(first),
            words.Day(last),
            string.Join(
                speech["ledger.separator"],
                dossier.Clocks.Select(clock =>
                    speech.Say("dossier.picture.clock", words.Side(clock.Side), clock.Held, clock.Late)
                )
            ),
            speech.Count("dispute.facts", dossier.Facts.Count),
            speech.Count("dispute.exchanges", dossier.Exchanges.Count)
        );
    }

    private static IEnumerable<TimelineRow> Rows(DossierWords words)
    {
        var dossier = words.Dossier;
        foreach (var side in dossier.Clocks.Select(clock => clock.Side))
        {
            yield return new TimelineRow(ProjectWords.Cut(words.Side(side), NameLength))
            {
                Bars = [.. dossier.Turns.Where(turn => turn.Side == side).SelectMany(Bars)],
            };
        }

        yield return Row(
            words,
            "promises",
            Kinds(dossier, DossierEventKind.Promise, DossierEventKind.PromiseMoved)
                .Select(one => Mark(one, MarkShape.HollowDiamond, PictureTone.Neutral))
        );
        yield return Row(
            words,
            "alerts",
            Kinds(dossier, DossierEventKind.Alert).Select(one => Mark(one, MarkShape.Diamond, PictureTone.Warning))
        );
        yield return Row(
            words,
            "facts",
            Kinds(dossier, DossierEventKind.Fact).Select(one => Mark(one, MarkShape.Dot, PictureTone.Us))
        );
        yield return Row(
            words,
            "exchanges",
            dossier.Exchanges.Select(one => new TimelineMark(
                one.On,
                one.Outcome == Outcome.TookPlace ? MarkShape.Dot : MarkShape.Ring,
                PictureTone.Neutral
            ))
        );
        yield return Row(
            words,
            "steps",
            Kinds(
                    dossier,
                    DossierEventKind.DisputeOpened,
                    DossierEventKind.DisputeStep,
                    DossierEventKind.NoticeLimit,
                    DossierEventKind.DisputeClosed
                )
                .Select(one => Mark(one, MarkShape.Diamond, PictureTone.Bad))
        ) with
        {
            Bars =
            [
                .. dossier.Mediations.Select(mediation => new TimelineBar(
                    mediation.BegunOn,
                    mediation.EndedOn ?? words.Speech.DateOf(dossier.MadeAt),
                    PictureTone.ThirdParty
                )),
            ],
        };
    }

    private static TimelineRow Row(DossierWords words, string name, IEnumerable<TimelineMark> marks) =>
        new(words.Speech["dossier.picture." + name]) { Marks = [.. marks] };

    private static IEnumerable<DossierEvent> Kinds(Dossier dossier, params DossierEventKind[] kinds) =>
        dossier.Chronology.Where(one => kinds.Contains(one.Kind));

    private static TimelineMark Mark(DossierEvent one, MarkShape shape, PictureTone tone) => new(one.On, shape, tone);

    private static IEnumerable<TimelineBar> Bars(DossierTurn turn)
    {
        var from = turn.From.AddDays(1);
        var timely = turn is { Late: > 0, Due: { } due } && due < turn.Until ? due : turn.Until;
        if (timely >= from)
        {
            yield return new TimelineBar(
                from,
                timely,
                turn.Side switch
                {
                    Side.Client => PictureTone.Us,
                    Side.Provider => PictureTone.Provider,
                    _ => PictureTone.ThirdParty,
                }
            );
        }

        if (timely < turn.Until)
        {
            yield return new TimelineBar(timely < from ? from : timely.AddDays(1), turn.Until, PictureTone.Bad);
        }
    }
}
