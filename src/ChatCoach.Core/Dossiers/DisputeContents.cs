using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>What of the disputes goes into the dossier.</summary>
internal static class DisputeContents
{
    /// <summary>Nobody is asked about a fact that is noted without a dispute, and nobody corrects one.</summary>
    private static readonly FactStanding OutsideDisputes = new(Answer: null, IsShared: false, CorrectedBy: null);

    public static DossierDispute Of(Dispute dispute, Project project) =>
        new(
            dispute.Title,
            dispute.OpenedOn,
            dispute.ClosedOn,
            [.. dispute.Moves.Select(move => new DossierStep((int?)move.To, move.On, move.By))]
        )
        {
            Company = dispute.CompanyIn(project),
            OwnLateDays = dispute.Clock?.Days,
            OwnLateCause = dispute.Clock?.Cause,
            Clauses = dispute.Contract?.Clauses,
            AsksForConciliation = dispute.Contract?.AsksForConciliation ?? false,
            ManagersMetOn = dispute.Sponsors?.On,
            ManagersOutcome = dispute.Sponsors?.Outcome,
            ManagersSaid = dispute.Sponsors?.Said,
            Goals = dispute.Brief?.Goals,
            Limits = dispute.Brief?.Limits,
            WouldAccept = dispute.Brief?.Accept,
            Questions = dispute.Brief?.AllQuestions() ?? [],
            Counsel = dispute.Counsel?.Who,
            MandateOn = dispute.Counsel?.MandateOn,
        };

    public static IReadOnlyList<DossierFact> Facts(DossierSource source) =>
        [
            .. source.Disputes.SelectMany(
                (dispute, index) =>
                    dispute.Facts.Select(fact =>
                        WithEvidence(
                            source,
                            dispute,
                            fact.Number,
                            Prefix(index),
                            Of(source, fact, Prefix(index), FactStanding.Of(dispute, fact))
                        )
                    )
            ),
            .. source.Told.Facts.Select(fact => Of(source, fact, "J", OutsideDisputes)),
        ];

    /// <returns>Those that may be told, by day, and how many are of the days of a mediation.</returns>
    public static (IReadOnlyList<DossierExchange> Kept, int Confidential) Exchanges(
        DossierSource source,
        DateOnly today
    )
    {
        var mediations = source.Disputes.SelectMany(Mediation.Of).ToList();
        var all = source
            .Disputes.SelectMany(
                (dispute, index) => dispute.Exchanges.Select(exchange => (Prefix: "E" + Prefix(index), exchange))
            )
            .Concat(source.Told.Exchanges.Select(exchange => (Prefix: "EJ", exchange)))
            .ToList();
        var kept = all.Where(one => !mediations.Any(mediation => mediation.Covers(one.exchange))).ToList();
        return (
            [.. kept.Select(one => Of(one.exchange, one.Prefix)).OrderBy(exchange => exchange.On)],
            all.Count - kept.Count
        );
    }

    /// <summary>Signed off, and the step entered: before that it is a draft.</summary>
    public static IEnumerable<DossierNotice> Notices(Dispute dispute, int index) =>
        dispute.Notice is { SignedOffBy: { Length: > 0 } by } notice
        && dispute.Moves.LastOrDefault(move => move.To == DisputeStep.FormalNotice) is { } entered
            ?
            [
                new DossierNotice(
                    notice.SignOff?.On ?? entered.On,
                    by,
                    notice.Breach,
                    notice.Demand,
                    notice.EndsOn,
                    notice.Outcome
                )
                {
                    Clause = notice.Clause,
                    LimitDays = notice.LimitDays,
                    Exhibits = [.. notice.Facts.Select(number => Label(Prefix(index), number))],
                    Receipt = notice.Receipt?.Number,
                    ReceivedOn = notice.Receipt?.On,
                },
            ]
            : [];

    /// <summary>Of an agreement that the dispute has come to; terms that were only tried out stay in.</summary>
    public static IEnumerable<DossierCommitment> Commitments(Dispute dispute) =>
        dispute.Terms is { } terms && dispute.Moves.Any(move => move.To == DisputeStep.Agreement)
            ? terms.Commitments.Select(one => new DossierCommitment(one.Deliverable, one.Due, terms.Result))
            : [];

    private static string Prefix(int dispute) =>
        dispute == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{dispute + 1}-");

    private static string Label(string prefix, int number) =>
        prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static DossierFact Of(DossierSource source, Fact fact, string prefix, FactStanding standing) =>
        new(
            Label(prefix, fact.Number),
            fact.On,
            fact.Who,
            fact.What,
            fact.Source,
            fact.Commitment,
            standing switch
            {
                { CorrectedBy: not null } => FactState.Corrected,
                { IsContested: true } => FactState.Contested,
                _ => FactState.Stands,
            }
        )
        {
            Corrects = fact.Corrects is { } corrected ? Label(prefix, corrected) : null,
            KeptBecause = fact.KeptBecause,
            RecordedBy = source.NameOf(fact.RecordedBy),
            RecordedOn = fact.RecordedOn,
            Answer = standing.Answer is { } answer
                ? new DossierAnswer(answer.Verdict, answer.By, answer.On, answer.Words)
                : null,
        };

    private static DossierFact WithEvidence(
        DossierSource source,
        Dispute dispute,
        int number,
        string prefix,
        DossierFact fact
    )
    {
        var evidence = dispute
            .Evidence.Where(one => one.Fact == number)
            .Select(one => new DossierEvidence(prefix + one.Exhibit, one.Label)
            {
                Link = one.Link,
                FileName = one.File?.Name,
                Size = one.File?.Size,
                Sha256 = one.File?.Sha256,
                KeptAt = one.KeptAt,
                AddedBy = source.NameOf(one.AddedBy),
                AddedOn = one.AddedOn,
                Replaces = one.Replaces is { } place ? prefix + Evidence.ExhibitOf(one.Fact, place) : null,
                ReplacedBy = dispute.ReplacementOf(one) is { } later ? prefix + later.Exhibit : null,
            })
            .ToList();
        return fact with
        {
            Evidence = evidence,
            Sha256 = evidence.LastOrDefault(one => one is { Sha256: not null, ReplacedBy: null })?.Sha256,
        };
    }

    private static DossierExchange Of(Exchange exchange, string prefix) =>
        new(Label(prefix, exchange.Number), exchange.On, exchange.Medium, exchange.Who, exchange.Outcome)
        {
            Minutes = exchange.Minutes,
            Said = exchange.Said,
            Agreed = exchange.Agreed,
            Contested = exchange.Contested,
            Next = exchange.Next,
            NextDue = exchange.NextDue,
        };
}
