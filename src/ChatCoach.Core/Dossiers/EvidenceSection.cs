using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;

namespace ChatCoach.Core.Dossiers;

/// <summary>What shows the facts: in short at each fact, and whole in a table of its own, with how to check a file.</summary>
internal static class EvidenceSection
{
    /// <summary>One line for each thing that stands; null where there is none.</summary>
    public static string? Lines(DossierWords words, DossierFact fact) =>
        DossierWords.Lines([
            .. fact
                .Evidence.Where(one => one.ReplacedBy is null)
                .Select(one =>
                    one.Sha256 is { } hash
                        ? words.Speech.Say(
                            "dossier.evidence.file",
                            one.Exhibit,
                            one.Label,
                            EvidenceWords.Beginning(hash)
                        )
                        : words.Speech.Say("dossier.evidence.link", one.Exhibit, one.Label)
                ),
        ]);

    public static IEnumerable<DocumentBlock> Annex(DossierWords words)
    {
        var all = words.Dossier.Facts.SelectMany(fact => fact.Evidence).ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        yield return new Heading(words.Speech["dossier.evidence.heading"], Level: 2);
        yield return new Paragraph(words.Speech["dossier.evidence.intro"]);
        yield return words.Table(
            [11, 39, 19, 31],
            "exhibit what added fingerprint",
            all.Select(one =>
                new[]
                {
                    one.Exhibit,
                    What(words, one),
                    DossierWords.Lines(one.AddedBy ?? words.Speech["dossier.formerMember"], words.Day(one.AddedOn)),
                    one.Sha256 is { } hash ? DossierWords.Grouped(hash) : words.None,
                }
            )
        );
        yield return new Paragraph(words.Speech["dossier.evidence.check"]) { IsQuiet = true };
    }

    private static string What(DossierWords words, DossierEvidence one) =>
        DossierWords.Lines(
            words.Named("dossier.evidence.replacedBy", one.ReplacedBy),
            words.Named("dossier.evidence.replaces", one.Replaces),
            one.Label,
            one is { FileName: { } name, Sha256: { } hash }
                ? EvidenceWords.File(words.Speech, new EvidenceFile(name, one.Size, hash))
                : null,
            one.Link,
            words.Named("dossier.evidence.keptAt", one.KeptAt)
        );
}
