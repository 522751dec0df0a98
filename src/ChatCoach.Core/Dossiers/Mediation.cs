using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;

namespace ChatCoach.Core.Dossiers;

/// <summary>The days of a mediation or conciliation, from when the dispute came to that step until it left it.</summary>
/// <param name="Until">Null while it goes on.</param>
/// <param name="Sheet">Who helped and how it went, without a word of what was said; null where that is not known.</param>
internal sealed record Mediation(DateOnly From, DateOnly? Until, ThirdParty? Sheet)
{
    public static IReadOnlyList<Mediation> Of(Dispute dispute)
    {
        List<(Mediation Mediation, int Round)> found = [];
        var round = 1;
        foreach (var move in dispute.Moves)
        {
            if (move.From == DisputeStep.ThirdParty && found.Count > 0)
            {
                found[^1] = (found[^1].Mediation with { Until = move.On }, found[^1].Round);
            }

            if (move is { From: DisputeStep.Agreement, To: DisputeStep.Facts } && round < dispute.Round)
            {
                round++;
            }

            if (move.To == DisputeStep.ThirdParty)
            {
                found.Add((new Mediation(move.On, null, null), round));
            }
        }

        // A round has one sheet: it tells of the last time that the round came to the step.
        return
        [
            .. found.Select(
                (one, index) =>
                    index + 1 < found.Count && found[index + 1].Round == one.Round
                        ? one.Mediation
                        : one.Mediation with
                        {
                            Sheet = SheetOf(dispute, one.Round),
                        }
            ),
        ];
    }

    /// <summary>
    /// True on its first and last day too. An exchange of such a day may be one of its sessions, and nobody but the
    /// parties can tell: it is rather left out than disclosed, unless whoever noted it was asked and said that it was not.
    /// </summary>
    public bool Covers(Exchange exchange) =>
        exchange.On >= From && !(exchange.On > Until) && !exchange.OutsideMediation;

    public DossierMediation AsToldOf() =>
        new(From, Until, Sheet?.Outcome)
        {
            Kind = Sheet?.Kind,
            Who = Sheet?.Who,
            Body = Sheet?.Body,
            Clause = Sheet is { Why: "clause" } ? Sheet.Clause : null,
            ProposedOn = Sheet?.ProposedOn,
            Answer = Sheet?.Answer,
            AnsweredOn = Sheet?.AnsweredOn,
            Sessions =
            [
                .. Sheet?.Sessions.Where(session => session.State == "held").Select(session => session.On) ?? [],
            ],
        };

    private static ThirdParty? SheetOf(Dispute dispute, int round) =>
        round == dispute.Round
            ? dispute.ThirdParty
            : dispute.PastRounds.FirstOrDefault(past => past.Round == round)?.ThirdParty;
}
