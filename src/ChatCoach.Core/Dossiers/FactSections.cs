using ChatCoach.Core.Files;

namespace ChatCoach.Core.Dossiers;

/// <summary>The facts with what shows them, and what the dossier lacks or leaves out.</summary>
internal static class FactSections
{
    public static IEnumerable<DocumentBlock> Facts(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (dossier.Facts.Count == 0)
        {
            yield return new Paragraph(speech["dossier.facts.none"]);
            yield break;
        }

        yield return new Paragraph(speech["dossier.facts.intro"]);
        yield return words.Table(
            [11, 17, 19, 33, 20],
            "exhibit date who what commitment",
            dossier.Facts.Select(fact =>
                new[]
                {
                    fact.Exhibit,
                    words.Day(fact.On),
                    fact.Who,
                    DossierWords.Lines(
                        StateOf(words, fact),
                        fact.What,
                        words.Named("dossier.facts.kept", fact.KeptBecause),
                        AnswerOf(words, fact),
                        EvidenceSection.Lines(words, fact)
                    ),
                    fact.Commitment,
                }
            )
        );
        yield return new Heading(speech["dossier.facts.exhibits"], Level: 2);
        yield return words.Table(
            [11, 50, 21, 18],
            "exhibit source by recorded",
            dossier.Facts.Select(fact =>
                new[]
                {
                    fact.Exhibit,
                    fact.Source,
                    fact.RecordedBy ?? speech["dossier.formerMember"],
                    words.Day(fact.RecordedOn),
                }
            )
        );
        foreach (var block in EvidenceSection.Annex(words))
        {
            yield return block;
        }
    }

    public static IEnumerable<DocumentBlock> ToComplete(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (dossier.ToComplete.Count == 0)
        {
            yield return new Paragraph(speech["dossier.complete.nothing"]);
            yield break;
        }

        yield return new Paragraph(speech["dossier.complete.intro"]);
        yield return new Bullets([
            .. dossier.ToComplete.Select(gap => new DocumentItem(speech.Say("dossier.gap." + gap.Kind, gap.Subject))),
        ]);
    }

    public static IEnumerable<DocumentBlock> LeftOut(DossierWords words)
    {
        var (speech, left) = (words.Speech, words.Dossier.LeftOut);
        yield return new Paragraph(speech["dossier.leftOut.intro"]);
        List<DocumentItem> items = [new(speech["dossier.leftOut.private"]), new(speech["dossier.leftOut.risks"])];
        if (words.Dossier.Mails.Count > 0)
        {
            items.Add(new DocumentItem(speech["dossier.leftOut.mails"]));
        }

        items.Add(
            new DocumentItem(
                left.MediationEntries == 0
                    ? speech["dossier.leftOut.mediationNone"]
                    : speech.Count("dossier.leftOut.mediation", left.MediationEntries)
            )
        );
        if (left.Erased > 0)
        {
            items.Add(new DocumentItem(speech.Count("dossier.leftOut.erased", left.Erased)));
        }

        yield return new Bullets(items);
    }

    /// <summary>Who of the provider's said what of it and when, then their own words.</summary>
    private static string? AnswerOf(DossierWords words, DossierFact fact) =>
        fact.Answer is { } answer
            ? DossierWords.Lines(
                words.Speech.Say(
                    "dossier.facts.answer",
                    answer.By,
                    words.Day(answer.On),
                    words.Speech["statement.is." + answer.Verdict]
                ),
                words.Named("dossier.facts.answerWords", answer.Words)
            )
            : null;

    private static string? StateOf(DossierWords words, DossierFact fact) =>
        fact.State != FactState.Stands ? words.Speech["dossier.fact." + fact.State]
        : fact.Corrects is { } corrected ? words.Speech.Say("dossier.fact.corrects", corrected)
        : null;
}
