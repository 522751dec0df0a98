using System.Globalization;
using System.Security.Cryptography;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mediations;

/// <summary>Where confidential entries are written and read: beside the root, counted on the dispute's line of it.</summary>
public static class ConfidentialEntries
{
    /// <summary>A second click follows the first: more rows than these are not compared.</summary>
    private const int Compared = 8;

    /// <summary>
    /// Writes what was not written since the form was opened. The journal tells of each that it was made, by whom and
    /// when, and its hash.
    /// </summary>
    /// <param name="known">How many there were when the form was opened: one sent twice is told by it.</param>
    /// <returns>The entries as they are kept.</returns>
    public static async Task<IReadOnlyList<MediationEntry>> AddAsync(
        ProjectSession session,
        string dispute,
        int known,
        IReadOnlyList<MediationEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var count = CountOf(session.Project, dispute);
        var later = Enumerable.Range(known + 1, Math.Max(0, count - known)).TakeLast(Compared);
        var written = await session.FindAllAsync(
            MediationEntry.Row,
            later.Select(number => MediationEntry.IdOf(dispute, number)),
            cancellationToken
        );
        return
        [
            .. entries.Select(entry => written.FirstOrDefault(entry.SaysTheSameAs) ?? Add(session, dispute, entry)),
        ];
    }

    /// <summary>A page of them, the latest first; the pages count from 0.</summary>
    public static async Task<IReadOnlyList<MediationEntry>> PageAsync(
        ProjectSession session,
        string dispute,
        int page,
        int size,
        CancellationToken cancellationToken
    )
    {
        var last = CountOf(session.Project, dispute) - (page * size);
        var entries = await session.FindAllAsync(
            MediationEntry.Row,
            Enumerable
                .Range(Math.Max(1, last - size + 1), Math.Max(0, Math.Min(size, last)))
                .Select(number => MediationEntry.IdOf(dispute, number)),
            cancellationToken
        );
        return [.. entries.OrderByDescending(entry => entry.Number)];
    }

    public static int CountOf(Project project, string dispute) =>
        project.Disputes.FirstOrDefault(line => line.Id == dispute)?.Confidential ?? 0;

    private static MediationEntry Add(ProjectSession session, string dispute, MediationEntry entry)
    {
        var number = CountOf(session.Project, dispute) + 1;
        var made = entry with
        {
            Number = number,
            RecordedBy = session.Me?.Name ?? "",
            RecordedOn = session.DayOf(session.Now),
            Salt = RandomNumberGenerator.GetHexString(32, lowercase: true),
        };
        session.Put(MediationEntry.Row, MediationEntry.IdOf(dispute, number), made);
        session.Project = session.Project with
        {
            Disputes =
            [
                .. session.Project.Disputes.Select(line =>
                    line.Id == dispute ? line with { Confidential = number } : line
                ),
            ],
        };
        session.Record(
            "mediation.noted",
            dispute,
            ("number", number.ToString(CultureInfo.InvariantCulture)),
            ("corrects", made.Corrects?.ToString(CultureInfo.InvariantCulture)),
            ("sha256", made.Fingerprint())
        );
        return made;
    }
}
