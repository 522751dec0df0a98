using System.Globalization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints.Stalls;

/// <summary>Whether a count says something new, and how it is kept.</summary>
internal static class StallFinding
{
    /// <summary>
    /// True where there is more than was told: more signs, or as many after a sign of the provider had ended the silence.
    /// </summary>
    public static bool Rises(Project project, StallCount count) =>
        count.Level != StallLevel.None
        && (
            project.Stall is not { } told || count.Level > told.Level || told.QuietSince != project.Rhythm().QuietSince
        );

    /// <summary>Keeps what is found as told.</summary>
    public static void Keep(ProjectSession session, StallCount count)
    {
        session.Project = session.Project with
        {
            Stall = new Stall(count.Level, count.Today, session.Project.Rhythm().QuietSince),
            StallLookAt = null,
        };
        session.Record(
            "stall.found",
            null,
            ("level", count.Level.ToString()),
            ("points", count.Points.ToString(CultureInfo.InvariantCulture)),
            ("signs", string.Join(", ", count.Signs.Where(sign => sign.Counts).Select(WordOf)))
        );
    }

    /// <summary>What the answers of a checkpoint bring to light joins their summary: no message of its own.</summary>
    public static void Join(ProjectSession session)
    {
        var count = StallCount.Of(session.Project, session.DayOf(session.Now));
        if (count is not null && Rises(session.Project, count))
        {
            Keep(session, count);
        }
        else if (session.Project.Stall is not null && count is not { Level: not StallLevel.None })
        {
            // It eased: the next time begins anew.
            session.Project = session.Project with
            {
                Stall = null,
            };
        }
    }

    private static string WordOf(StallSign sign) =>
        string.Create(CultureInfo.InvariantCulture, $"{sign.Kind} {sign.Number:0.#}");
}
