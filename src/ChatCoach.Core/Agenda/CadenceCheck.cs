namespace ChatCoach.Core.Agenda;

/// <summary>Whether a cadence can be meant: it is read, it comes again, and not more than once a day.</summary>
public static class CadenceCheck
{
    /// <summary>Far enough for a second time of the same day to show, whatever the days.</summary>
    private const int LookedAt = 12;

    /// <summary>A checkpoint that comes once in more than two years is one that never comes.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromDays(2 * 366);

    /// <returns>Null where nothing is wrong.</returns>
    public static CadenceProblem? ProblemOf(this ICadenceClock clock, Cadence cadence, DateTimeOffset now)
    {
        if (!clock.IsValid(cadence.Cron))
        {
            return CadenceProblem.Malformed;
        }

        if (clock.Next(cadence, now) is not { } next || next - now > Far)
        {
            return CadenceProblem.Never;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(cadence.TimeZone);
        for (var looked = 0; looked < LookedAt && clock.Next(cadence, next) is { } following; looked++)
        {
            if (DayOf(next) == DayOf(following))
            {
                return CadenceProblem.TooOften;
            }

            next = following;
        }

        return null;

        DateOnly DayOf(DateTimeOffset instant) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }
}

public enum CadenceProblem
{
    Malformed,
    Never,
    TooOften,
}
