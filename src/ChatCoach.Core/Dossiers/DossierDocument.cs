using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>The dossier as a document: a front page, the chronology on one page, and a section for each matter.</summary>
public static class DossierDocument
{
    private static readonly (string Name, Func<DossierWords, IEnumerable<DocumentBlock>> Blocks)[] Sections =
    [
        ("chronology", ChronologySection.Blocks),
        ("contract", ContractSection.Blocks),
        ("facts", FactSections.Facts),
        ("clocks", ClockSections.Clocks),
        ("promises", ClockSections.Promises),
        ("alerts", TalkSections.Alerts),
        ("exchanges", words => [.. TalkSections.Exchanges(words), .. TalkSections.Mails(words)]),
        (
            "money",
            words => [.. MoneySections.Money(words), .. MatterSections.Invoices(words), .. MoneySections.Hours(words)]
        ),
        ("notices", MoneySections.Notices),
        ("offers", MatterSections.Offers),
        ("agreements", MoneySections.Agreements),
        ("deadlines", MoneySections.Deadlines),
        ("goals", MatterSections.Goals),
        ("complete", FactSections.ToComplete),
        ("leftOut", FactSections.LeftOut),
    ];

    public static Document Of(Speech speech, Dossier dossier)
    {
        var words = new DossierWords(speech, dossier);
        var title = speech.Say("dossier.document.title", dossier.Project.Name);
        return new Document(
            title,
            [
                .. Front(words),
                .. Sections
                    .Index()
                    .SelectMany(section =>
                        (DocumentBlock[])[new Heading(NameOf(speech, section.Index)), .. section.Item.Blocks(words)]
                    ),
            ]
        )
        {
            Subtitle = speech.Say(
                "dossier.document.subtitle",
                dossier.Project.Provider,
                speech.LongDay(speech.DateOf(dossier.MadeAt)),
                speech.Time(dossier.MadeAt),
                dossier.MadeFor
            ),
            Locale = speech.Culture.Name,
            Footer = ProjectWords.Cut(title, 80),
        };
    }

    /// <summary>A section's number as it stands before its name.</summary>
    internal static int NumberOf(string section) => Array.FindIndex(Sections, one => one.Name == section) + 1;

    private static string NameOf(Speech speech, int index) =>
        speech.Say("dossier.section", index + 1, speech["dossier.section." + Sections[index].Name]);

    private static IEnumerable<DocumentBlock> Front(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        var (first, last) = dossier.Period(speech.DateOf(dossier.MadeAt));
        yield return new Paragraph(speech["dossier.information"]);
        yield return new DocumentTable(
            [],
            [
                [speech["dossier.front.project"], dossier.Project.Name],
                [speech["dossier.front.provider"], dossier.Project.Provider],
                [
                    speech["dossier.front.dates"],
                    speech.Say("dossier.fromTo", words.Day(dossier.Project.Start), words.Day(dossier.Project.End)),
                ],
                [speech["dossier.front.amount"], words.Money(dossier.Project.Amount)],
                [speech["dossier.front.period"], speech.Say("dossier.fromTo", words.Day(first), words.Day(last))],
                [
                    speech["dossier.front.journal"],
                    speech.Count("dossier.front.verified", (int)Math.Min(dossier.Journal.Entries, int.MaxValue)),
                ],
                [speech["dossier.front.hash"], DossierWords.Grouped(dossier.Journal.LastHash)],
                [speech["dossier.front.command"], dossier.Journal.Command],
            ]
        )
        {
            Widths = [28, 72],
        };
        yield return new Paragraph(speech["dossier.front.how"]) { IsQuiet = true };
        yield return new Heading(speech["dossier.front.contents"], Level: 2);
        yield return new Bullets([.. Sections.Select((_, index) => new DocumentItem(NameOf(speech, index)))]);
        yield return new PageBreak();
    }
}
