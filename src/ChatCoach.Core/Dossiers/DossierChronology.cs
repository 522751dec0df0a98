using System.Globalization;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>Everything that happened, by day; made of the dossier alone, so that it tells nothing that is left out.</summary>
internal static class DossierChronology
{
    public static IReadOnlyList<DossierEvent> Of(Dossier dossier)
    {
        IEnumerable<DossierEvent> events =
        [
            new DossierEvent(dossier.Project.Start, DossierEventKind.ProjectStarted, dossier.Project.Name),
            .. dossier.Stages.SelectMany(Stages),
            .. dossier.Promises.SelectMany(Promises),
            .. dossier.Alerts.Select(alert => new DossierEvent(alert.RaisedOn, DossierEventKind.Alert, alert.What)),
            .. dossier.Disputes.SelectMany(Disputes),
            .. dossier
                .Facts.Where(fact => fact.State != FactState.Corrected)
                .Select(fact => new DossierEvent(fact.On, DossierEventKind.Fact, fact.What, fact.Exhibit)),
            .. dossier.Exchanges.Select(one => new DossierEvent(
                one.On,
                DossierEventKind.Exchange,
                one.Who,
                one.Number
            )),
            .. dossier.Mails.Select(mail => new DossierEvent(
                mail.On,
                DossierEventKind.MailReceived,
                mail.From,
                MailForms.WordOf(mail.Kind)
            )),
            .. dossier.Mediations.SelectMany(Mediations),
            .. dossier.Notices.SelectMany(notice =>
                notice.EndsOn is { } ends
                    ? new[] { new DossierEvent(ends, DossierEventKind.NoticeLimit, notice.Demand) }
                    : []
            ),
            .. dossier.Offers.Select(offer => new DossierEvent(
                offer.On,
                DossierEventKind.OfferMade,
                offer.What,
                offer.Side.ToString()
            )),
            .. dossier.Commitments.Select(one => new DossierEvent(
                one.Due,
                DossierEventKind.CommitmentDue,
                one.Deliverable
            )),
        ];
        return [.. events.OrderBy(one => one.On).ThenBy(one => one.Kind)];
    }

    private static IEnumerable<DossierEvent> Stages(DossierStage stage)
    {
        if (stage.AcceptedOn is { } accepted)
        {
            yield return new DossierEvent(accepted, DossierEventKind.StageAccepted, stage.Name);
        }

        if (stage is { DecidedOn: { } on, Decision: { } decision })
        {
            yield return new DossierEvent(on, DossierEventKind.Decision, stage.Name, decision.ToString());
        }
    }

    /// <summary>The day on which a date was given; the date itself is the reference.</summary>
    private static IEnumerable<DossierEvent> Promises(DossierPromises promises)
    {
        var standing = new PromiseHistory(promises.Deliverable, promises.All).Standing;
        for (var index = 0; index < standing.Count; index++)
        {
            yield return new DossierEvent(
                standing[index].SaidOn,
                index > 0 && standing[index].For > standing[index - 1].For
                    ? DossierEventKind.PromiseMoved
                    : DossierEventKind.Promise,
                promises.Deliverable,
                standing[index].For.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        }
    }

    private static IEnumerable<DossierEvent> Disputes(DossierDispute dispute)
    {
        yield return new DossierEvent(dispute.OpenedOn, DossierEventKind.DisputeOpened, dispute.Title);
        foreach (var step in dispute.Steps.Skip(1))
        {
            // The sixth step is a mediation, which is told as that.
            if (step.Step is { } number and not 6)
            {
                yield return new DossierEvent(
                    step.On,
                    DossierEventKind.DisputeStep,
                    dispute.Title,
                    number.ToString(CultureInfo.InvariantCulture)
                );
            }
        }

        if (dispute.ManagersMetOn is { } met)
        {
            yield return new DossierEvent(met, DossierEventKind.ManagersMet, Ref: dispute.ManagersOutcome);
        }

        if (dispute is { MandateOn: { } mandate, Counsel: { } counsel })
        {
            yield return new DossierEvent(mandate, DossierEventKind.MandateGiven, counsel);
        }

        if (dispute.ClosedOn is { } closed)
        {
            yield return new DossierEvent(closed, DossierEventKind.DisputeClosed, dispute.Title);
        }
    }

    private static IEnumerable<DossierEvent> Mediations(DossierMediation mediation)
    {
        yield return new DossierEvent(mediation.BegunOn, DossierEventKind.MediationBegun);
        if (mediation.EndedOn is { } ended)
        {
            yield return new DossierEvent(ended, DossierEventKind.MediationEnded, Ref: mediation.Outcome);
        }
    }
}
