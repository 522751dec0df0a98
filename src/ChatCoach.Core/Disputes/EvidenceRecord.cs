using System.Globalization;
using ChatCoach.Core.Facts;

namespace ChatCoach.Core.Disputes;

/// <summary>Evidence that somebody adds: kept, and told in the journal, from a chat or from a page.</summary>
internal static class EvidenceRecord
{
    public static void Keep(DisputeSession session, Dispute dispute, Evidence evidence) =>
        session.Note(
            dispute.WithEvidence(evidence),
            "evidence.added",
            ("exhibit", evidence.Exhibit),
            ("label", evidence.Label),
            ("link", evidence.Link),
            ("file", evidence.File?.Name),
            ("size", evidence.File?.Size?.ToString(CultureInfo.InvariantCulture)),
            ("sha256", evidence.File?.Sha256),
            ("kept", evidence.KeptAt),
            ("replaces", evidence.Replaces is { } place ? Evidence.ExhibitOf(evidence.Fact, place) : null)
        );
}
