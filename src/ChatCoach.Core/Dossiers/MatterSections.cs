using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>The papers of the contract, invoices and payments, offers, and what the client wants and asks.</summary>
internal static class MatterSections
{
    public static IEnumerable<DocumentBlock> Papers(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return new Heading(speech["dossier.papers"], Level: 2);
        yield return dossier.Papers.Count == 0
            ? new Paragraph(speech["dossier.papers.none"])
            : words.Table(
                [17, 20, 40, 23],
                "date paper titleVersion keptIn",
                dossier.Papers.Select(paper =>
                    new[]
                    {
                        words.Day(paper.On),
                        DossierWords.Lines(
                            speech["sheet.paper.kind." + paper.Kind],
                            speech[paper.IsSigned ? "paper.isSigned" : "paper.isUnsigned"]
                        ),
                        paper.Title,
                        paper.Where ?? words.None,
                    }
                )
            );
    }

    public static IEnumerable<DocumentBlock> Invoices(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return new Heading(speech["dossier.invoices"], Level: 2);
        if (dossier.Invoices.Count == 0)
        {
            yield return new Paragraph(speech["dossier.invoices.none"]);
            yield break;
        }

        yield return words.Table(
            [17, 23, 20, 18, 22],
            "date invoice amount due paid",
            dossier.Invoices.Select(invoice =>
                new[]
                {
                    words.Day(invoice.On),
                    DossierWords.Lines(invoice.Reference, words.Named("dossier.invoices.contested", invoice.Contested)),
                    words.Money(invoice.Amount),
                    words.Day(invoice.Due),
                    words.Day(invoice.PaidOn),
                }
            )
        );
        yield return new Paragraph(
            speech.Say(
                "dossier.invoices.sum",
                words.Money(dossier.Invoices.Sum(invoice => invoice.Amount)),
                words.Money(dossier.Invoices.Where(one => one.PaidOn is not null).Sum(one => one.Amount)),
                words.Money(dossier.Invoices.Where(one => one.Contested is not null).Sum(one => one.Amount))
            )
        );
    }

    public static IEnumerable<DocumentBlock> Offers(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return dossier.Offers.Count == 0
            ? new Paragraph(speech["dossier.offers.none"])
            : words.Table(
                [17, 20, 38, 25],
                "date by offer result",
                dossier.Offers.Select(offer =>
                    new[]
                    {
                        words.Day(offer.On),
                        words.Side(offer.Side),
                        DossierWords.Lines(offer.Amount is { } amount ? words.Money(amount) : null, offer.What),
                        DossierWords.Lines(
                            speech["sheet.offer.answer." + offer.Answer],
                            offer.AnsweredOn is { } answered ? words.Day(answered) : null,
                            offer is { Answer: "open", Until: { } until }
                                ? speech.Say("dossier.offers.until", words.Day(until))
                                : null
                        ),
                    }
                )
            );
    }

    /// <summary>What the client wants, up to where, and what they ask counsel; by dispute.</summary>
    public static IEnumerable<DocumentBlock> Goals(DossierWords words)
    {
        var speech = words.Speech;
        var told = words
            .Dossier.Disputes.Where(one =>
                (one.Goals ?? one.Limits ?? one.WouldAccept) is not null || one.Questions.Count > 0
            )
            .ToList();
        if (told.Count == 0)
        {
            yield return new Paragraph(speech["dossier.goals.none"]);
        }

        foreach (var dispute in told)
        {
            yield return new DocumentTable(
                [],
                [
                    [speech["sheet.brief.goals"], dispute.Goals ?? words.None],
                    [speech["sheet.brief.limits"], dispute.Limits ?? words.None],
                    [speech["sheet.brief.accept"], dispute.WouldAccept ?? words.None],
                ]
            )
            {
                Widths = [28, 72],
            };
            if (dispute.Questions.Count > 0)
            {
                yield return new Heading(speech["dossier.goals.questions"], Level: 2);
                yield return new Bullets([.. dispute.Questions.Select(question => new DocumentItem(question))]);
            }
        }
    }
}
