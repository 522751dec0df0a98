using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>The file for counsel as a card: verified first, then what is in it, what is not, and what is open.</summary>
public static class DossierMessages
{
    /// <param name="linkTo">A format's address, or null where the service has none to give.</param>
    public static CoachMessage Ready(Speech speech, Project project, Dossier dossier, Func<string, string?> linkTo)
    {
        var (first, last) = dossier.Period(speech.DateOf(dossier.MadeAt));
        var entries = speech.Count("journal.entries", (int)Math.Min(dossier.Journal.Entries, int.MaxValue));
        return new CoachMessage(
            speech.Say("dossier.summary", project.Name, entries),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["dossier.title"], speech.Day(speech.DateOf(dossier.MadeAt))),
                new StatusBlock(Tone.Good, speech["dossier.verified"], speech.Say("dossier.verifiedRest", entries)),
                new FactsBlock([
                    new FactLine(speech["dossier.contents"], ContentsOf(speech, dossier)),
                    new FactLine(
                        speech["dossier.period"],
                        speech.Say("dossier.fromTo", speech.DayOfYear(first), speech.DayOfYear(last))
                    ),
                    new FactLine(speech["dossier.leftOut"], LeftOutOf(speech, dossier)),
                    new FactLine(speech["dossier.complete"], CompleteOf(speech, dossier)),
                ]),
                new TextBlock(
                    speech.Say("dossier.lastHash", DossierWords.Grouped(dossier.Journal.LastHash)),
                    TextStyle.Quiet
                ),
                .. Files(speech, project, linkTo),
                new FooterBlock(speech["dossier.footer"], Bands.Practice(speech, "5-5")),
            ]
        );
    }

    /// <summary>Nothing is offered that the journal does not carry.</summary>
    public static CoachMessage Broken(Speech speech, Project project, long broken) =>
        new(
            speech.Say("dossier.brokenSummary", project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["dossier.brokenTitle"]),
                new StatusBlock(Tone.Bad, speech["journal.broken"], speech.Say("dossier.brokenAt", broken)),
                new TextBlock(speech.Say("dossier.broken", broken)),
                new ActionsBlock([Again(speech["dossier.checkAgain"], project).AsPrimary()]),
                new FooterBlock(speech["dossier.brokenFooter"], Bands.Practice(speech, "5-5")),
            ]
        );

    private static string ContentsOf(Speech speech, Dossier dossier) =>
        string.Join(
            ", ",
            speech.Count("dispute.facts", dossier.Facts.Count),
            speech.Count("dispute.exchanges", dossier.Exchanges.Count),
            speech.Count("dossier.alertCount", dossier.Alerts.Count)
        );

    private static string LeftOutOf(Speech speech, Dossier dossier) =>
        dossier.LeftOut.MediationEntries == 0
            ? speech["dossier.leftOut.short"]
            : speech.Count("dossier.leftOut.shortMediation", dossier.LeftOut.MediationEntries);

    private static string CompleteOf(Speech speech, Dossier dossier) =>
        dossier.ToComplete.Count == 0
            ? speech["dossier.complete.none"]
            : speech.Count("dossier.complete.count", dossier.ToComplete.Count, SectionNumber);

    /// <summary>Where the document lists them.</summary>
    private static int SectionNumber => DossierDocument.NumberOf("complete");

    private static IEnumerable<Block> Files(Speech speech, Project project, Func<string, string?> linkTo)
    {
        if (linkTo("docx") is { } word && linkTo("json") is { } json)
        {
            yield return new ActionsBlock([
                Button.Link(speech["dossier.open.docx"], word).AsPrimary(),
                Button.Link(speech["dossier.open.json"], json),
                Again(speech["dossier.newLinks"], project),
            ]);
        }
        else
        {
            yield return new TextBlock(speech["file.noAddress"]);
            yield return new ActionsBlock([Again(speech["dossier.checkAgain"], project).AsPrimary()]);
        }
    }

    private static Button Again(string title, Project project) =>
        Button.Press(title, new ActionCall(Verbs.DossierMake, project.Id));
}
