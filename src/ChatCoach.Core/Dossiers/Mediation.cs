using ChatCoach.Core.Disputes;

namespace ChatCoach.Core.Dossiers;

/// <summary>The days of a mediation or conciliation, from when the dispute came to that step until it left it.</summary>
/// <param name="Until">Null while it goes on.</param>
/// <param name="Outcome">agreed, ended or refused; null where it is not known.</param>
internal sealed record Mediation(DateOnly From, DateOnly? Until, string? Outcome)
{
    public static IReadOnlyList<Mediation> Of(Dispute dispute)
    {
        List<Mediation> found = [];
        foreach (var move in dispute.Moves)
        {
            if (move.From == DisputeStep.ThirdParty && found.Count > 0)
            {
                found[^1] = found[^1] with { Until = move.On };
            }

            if (move.To == DisputeStep.ThirdParty)
            {
                found.Add(new Mediation(move.On, null, null));
            }
        }

        if (found.Count > 0 && dispute.ThirdParty is { } sheet)
        {
            found[^1] = found[^1] with { Outcome = sheet.Outcome };
        }

        return found;
    }

    /// <summary>
    /// True on its first and last day too. An exchange of such a day may be one of its sessions, and nobody but the
    /// parties can tell: it is rather left out than disclosed.
    /// </summary>
    public bool Covers(DateOnly day) => day >= From && !(day > Until);

    public DossierMediation AsToldOf() => new(From, Until, Outcome);
}
