using ChatCoach.Core.Disputes;

namespace ChatCoach.Core.Dossiers;

/// <summary>What of the registers of the disputes goes into the dossier: all of it, by day.</summary>
internal static class MatterContents
{
    public static Dossier Into(Dossier dossier, DossierSource source) =>
        dossier with
        {
            Papers =
            [
                .. Of(source, dispute => dispute.Papers)
                    .OrderBy(paper => paper.On)
                    .Select(paper => new DossierPaper(paper.Kind, paper.Title, paper.On, paper.IsSigned, paper.Where)),
            ],
            Offers =
            [
                .. Of(source, dispute => dispute.Offers)
                    .OrderBy(offer => offer.On)
                    .Select(offer => new DossierOffer(offer.On, offer.Side, offer.What, offer.Answer)
                    {
                        Amount = offer.Amount,
                        Until = offer.Until,
                        AnsweredOn = offer.AnsweredOn,
                    }),
            ],
            Invoices =
            [
                .. Of(source, dispute => dispute.Invoices)
                    .OrderBy(invoice => invoice.On)
                    .Select(invoice => new DossierInvoice(invoice.Reference, invoice.On, invoice.Amount)
                    {
                        Due = invoice.Due,
                        PaidOn = invoice.PaidOn,
                        Contested = invoice.Contested,
                    }),
            ],
        };

    private static IEnumerable<T> Of<T>(DossierSource source, Func<Dispute, IEnumerable<T>> lines) =>
        source.Disputes.SelectMany(lines);
}
