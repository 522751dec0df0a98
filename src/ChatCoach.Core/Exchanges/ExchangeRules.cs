using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Exchanges;

/// <summary>What a run of exchanges says: talked without agreeing, or refused to talk.</summary>
public static class ExchangeRules
{
    public const int CallsThatFail = 2;
    public const int RefusalsThatFail = 3;

    public static int CallsWithoutAgreement(this IEnumerable<Exchange> exchanges) =>
        exchanges.Count(exchange => exchange.IsRealCall && !exchange.Settles);

    /// <summary>Refused or unanswered: an attempt that met nobody counts as one.</summary>
    public static int Refusals(this IEnumerable<Exchange> exchanges) =>
        exchanges.Count(exchange => exchange.Outcome is Outcome.Refused or Outcome.NoAnswer);

    /// <summary>The last real exchange decides: an agreement that fell apart in the next call is none.</summary>
    public static bool ReachedAgreement(this IEnumerable<Exchange> exchanges) =>
        exchanges.LastOrDefault(exchange => exchange.Outcome == Outcome.TookPlace) is { Settles: true };

    /// <summary>
    /// The days, among the last so many working days, on which talking was refused. Several attempts on one day are one
    /// day of trying: three rings within an hour say little.
    /// </summary>
    public static int DaysRefused(
        this IEnumerable<Exchange> exchanges,
        WorkCalendar calendar,
        DateOnly today,
        int workingDays
    ) =>
        exchanges
            .Where(exchange =>
                exchange.Outcome is Outcome.Refused or Outcome.NoAnswer
                && calendar.WorkingDaysBetween(exchange.On, today) <= workingDays
            )
            .Select(exchange => exchange.On)
            .Distinct()
            .Count();
}
