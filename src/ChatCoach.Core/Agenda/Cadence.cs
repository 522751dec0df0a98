namespace ChatCoach.Core.Agenda;

/// <summary>When checkpoints come: a Quartz cron expression in the owner's time zone, every so many weeks.</summary>
/// <param name="Cron">A Quartz cron expression, such as <c>0 30 9 ? * THU</c>.</param>
/// <param name="TimeZone">An IANA time zone.</param>
/// <param name="EveryWeeks">1, 2 or 4: weeks between, counted from the week of <paramref name="Anchor"/>.</param>
/// <param name="Anchor">A day of a week in which a checkpoint is due.</param>
public sealed record Cadence(string Cron, string TimeZone, int EveryWeeks, DateOnly Anchor);

/// <summary>Works out occurrences. Quartz does it behind this port; the domain knows no Quartz.</summary>
public interface ICadenceClock
{
    /// <summary>The first occurrence strictly after an instant, daylight saving included.</summary>
    /// <returns>UTC, or null when the expression never fires again or cannot be read.</returns>
    DateTimeOffset? Next(Cadence cadence, DateTimeOffset after);

    /// <returns>True when the expression is one that Quartz reads.</returns>
    bool IsValid(string cron);
}
