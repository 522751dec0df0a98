using ChatCoach.Core.Facts;

namespace ChatCoach.Core.Disputes;

/// <summary>What shows the facts of a dispute, and the pages that are out for a file.</summary>
public static class DisputeEvidence
{
    /// <summary>Older ones are forgotten: whoever opens one is told that it opens nothing.</summary>
    private const int MostLinks = 20;

    /// <summary>What shows a fact: its own, and that of the facts that it corrects, since both tell of the same thing.</summary>
    public static IReadOnlyList<Evidence> EvidenceOf(this Dispute dispute, Fact fact)
    {
        var numbers = new HashSet<int> { fact.Number };
        for (var corrected = fact.Corrects; corrected is { } number && numbers.Add(number); )
        {
            corrected = dispute.Facts.FirstOrDefault(other => other.Number == number)?.Corrects;
        }

        return
        [
            .. dispute
                .Evidence.Where(one => numbers.Contains(one.Fact))
                .OrderBy(one => one.Fact)
                .ThenBy(one => one.Place),
        ];
    }

    /// <summary>As <see cref="EvidenceOf"/>, without what a later one replaces.</summary>
    public static IReadOnlyList<Evidence> StandingEvidenceOf(this Dispute dispute, Fact fact) =>
        [.. dispute.EvidenceOf(fact).Where(one => dispute.ReplacementOf(one) is null)];

    public static Evidence? EvidenceAt(this Dispute dispute, string? exhibit) =>
        dispute.Evidence.FirstOrDefault(one => one.Exhibit == exhibit);

    /// <summary>The one that replaces it; null where it stands.</summary>
    public static Evidence? ReplacementOf(this Dispute dispute, Evidence evidence) =>
        dispute.Evidence.LastOrDefault(other => other.Fact == evidence.Fact && other.Replaces == evidence.Place);

    /// <summary>The one that stands in its place now, itself where none does.</summary>
    public static Evidence StandingFor(this Dispute dispute, Evidence evidence)
    {
        // Each replaces one before it, so that this ends.
        while (dispute.ReplacementOf(evidence) is { } later && later.Place > evidence.Place)
        {
            evidence = later;
        }

        return evidence;
    }

    public static int NextPlace(this Dispute dispute, int fact) =>
        dispute.Evidence.Where(one => one.Fact == fact).Select(one => one.Place).DefaultIfEmpty(0).Max() + 1;

    public static bool IsFullOfEvidence(this Dispute dispute) => dispute.Evidence.Count >= Evidence.Most;

    public static Dispute WithEvidence(this Dispute dispute, Evidence evidence) =>
        dispute with
        {
            Evidence = [.. dispute.Evidence, evidence],
        };

    public static EvidenceLink? EvidenceLinkOf(this Dispute dispute, string hash) =>
        dispute.EvidenceLinks.FirstOrDefault(link => link.Hash == hash);

    public static int NextEvidenceLink(this Dispute dispute) =>
        dispute.EvidenceLinks.Count == 0 ? 1 : dispute.EvidenceLinks[^1].Number + 1;

    public static Dispute Offering(this Dispute dispute, EvidenceLink link) =>
        dispute with
        {
            EvidenceLinks = [.. dispute.EvidenceLinks.Append(link).TakeLast(MostLinks)],
        };

    public static Dispute WithLink(this Dispute dispute, int number, Func<EvidenceLink, EvidenceLink> change) =>
        dispute with
        {
            EvidenceLinks = [.. dispute.EvidenceLinks.Select(link => link.Number == number ? change(link) : link)],
        };
}
