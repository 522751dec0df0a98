using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Exchanges;

/// <summary>What a run of exchanges says: talked without agreeing, or refused to talk.</summary>
public static class ExchangeRules
{
    public const int CallsThatFail = 2;
    public const int DaysRefusedThatFail = 3;

    public static int CallsWithoutAgreement(this IEnumerable<Exchange> exchanges) =>
        exchanges.Count(exchange => exchange.IsRealCall && !exchange.Settles);

    /// <summary>Refused or unanswered: an attempt that met nobody counts as one.</summary>
    public static int Refusals(this IEnumerable<Exchange> exchanges) =>
        exchanges.Count(exchange => exchange.Outcome is Outcome.Refused or Outcome.NoAnswer);

    /// <summary>The last real exchange decides: an agreement that fell apart in the next call is none.</summary>
    public static bool ReachedAgreement(this IEnumerable<Exchange> exchanges) =>
        exchanges.LastOrDefault(exchange => exchange.Outcome == Outcome.TookPlace) is { Settles: true };

    /// <summary>
    /// The separate working days on which talking was refused: three rings within an hour are one attempt. What was tried
    /// on a day off counts for the working day after it.
    /// </summary>
    /// <param name="since">The first day that counts; null where each does.</param>
    public static int DaysRefused(
        this IEnumerable<Exchange> exchanges,
        WorkCalendar calendar,
        DateOnly? since = null
    ) =>
        exchanges
            .Where(exchange =>
                exchange.Outcome is Outcome.Refused or Outcome.NoAnswer && (since is null || exchange.On >= since)
            )
            .Select(exchange => calendar.FirstWorkingDayFrom(exchange.On))
            .Distinct()
            .Count();
}
