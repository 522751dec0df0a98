using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>The deadlines ahead, and what counsel would ask for and does not find.</summary>
internal static class DossierGaps
{
    public static IReadOnlyList<DossierDeadline> Deadlines(DossierSource source)
    {
        var project = source.Project;
        IEnumerable<DossierDeadline> deadlines =
        [
            .. source
                .Disputes.Where(dispute => dispute.ClosedOn is null)
                .SelectMany(dispute =>
                    dispute.Contract is { Deadline: { } day } contract
                        ? new[] { new DossierDeadline(day, DossierDeadlineKind.Contract, contract.DeadlineFor) }
                        : []
                ),
            .. source
                .Disputes.SelectMany(DisputeContents.Notices)
                .SelectMany(notice =>
                    notice is { Outcome: null, EndsOn: { } ends }
                        ? new[] { new DossierDeadline(ends, DossierDeadlineKind.Notice) }
                        : []
                ),
            .. source
                .Mails.Where(mail => project.MailOf(mail.Id) is { IsOpen: true })
                .SelectMany(mail =>
                    mail.Deadline is { } day
                        ? new[] { new DossierDeadline(day, DossierDeadlineKind.Mail, mail.Demand) }
                        : []
                ),
            .. source
                .Disputes.SelectMany(DisputeContents.Commitments)
                .Where(commitment => commitment.Result == "open")
                .Select(one => new DossierDeadline(one.Due, DossierDeadlineKind.Commitment, one.Deliverable)),
            .. source
                .Disputes.Where(dispute => dispute.ClosedOn is null)
                .SelectMany(dispute => dispute.Offers)
                .SelectMany(offer =>
                    offer is { Answer: "open", Until: { } until }
                        ? new[] { new DossierDeadline(until, DossierDeadlineKind.Offer, offer.What) }
                        : []
                ),
            .. project
                .Stages.Where(stage => stage.AcceptedOn is null)
                .Select(stage => new DossierDeadline(stage.Due, DossierDeadlineKind.Stage, stage.Name)),
            new DossierDeadline(project.End, DossierDeadlineKind.ProjectEnd),
        ];
        return [.. deadlines.OrderBy(one => one.On).ThenBy(one => one.Kind)];
    }

    public static IReadOnlyList<DossierGap> Of(Dossier dossier)
    {
        var open = dossier.Disputes.Where(dispute => dispute.ClosedOn is null).ToList();
        return
        [
            .. dossier.Disputes.All(dispute => dispute.Clauses is null)
                ? new[] { new DossierGap(DossierGapKind.NoContract) }
                : [],
            .. open.Count > 0 && dossier.Deadlines.All(one => one.Kind != DossierDeadlineKind.Contract)
                ? new[] { new DossierGap(DossierGapKind.NoDeadline) }
                : [],
            .. open.Where(dispute => dispute.OwnLateDays is null)
                .Select(dispute => new DossierGap(DossierGapKind.OwnClockNotAcknowledged, dispute.Title)),
            .. dossier.Project.Amount is null ? new[] { new DossierGap(DossierGapKind.NoAmount) } : [],
            .. dossier.Facts.Count == 0 ? new[] { new DossierGap(DossierGapKind.NoFact) } : [],
            .. dossier
                .Facts.Where(fact => fact.State == FactState.Contested)
                .Select(fact => new DossierGap(DossierGapKind.Contested, fact.Exhibit)),
            .. dossier
                .Stages.Where(stage => stage is { AcceptanceTest: null, AcceptedOn: null })
                .Select(stage => new DossierGap(DossierGapKind.NoAcceptanceTest, stage.Name)),
            .. dossier.Billing.Count + dossier.Hours.Count == 0
                ? new[] { new DossierGap(DossierGapKind.NoBilling) }
                : [],
            .. dossier.Papers.Count == 0 ? new[] { new DossierGap(DossierGapKind.NoPaper) } : [],
            .. dossier.Invoices.Count == 0 ? new[] { new DossierGap(DossierGapKind.NoInvoice) } : [],
            .. open.Count > 0 && dossier.Offers.Count == 0 ? new[] { new DossierGap(DossierGapKind.NoOffer) } : [],
            .. open.Where(dispute => dispute.Goals is null || dispute.Limits is null)
                .Select(dispute => new DossierGap(DossierGapKind.NoGoals, dispute.Title)),
            .. open.Where(dispute => dispute.Questions.Count == 0)
                .Select(dispute => new DossierGap(DossierGapKind.NoQuestion, dispute.Title)),
        ];
    }
}
