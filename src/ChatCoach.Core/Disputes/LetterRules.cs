using ChatCoach.Core.Exchanges;

namespace ChatCoach.Core.Disputes;

/// <summary>"No letters yet": while people can still talk, a call comes first, with three exceptions.</summary>
public static class LetterRules
{
    public const int Refusals = 3;

    /// <summary>Up to the dialogue a letter waits, unless an exception was given for this round and still holds.</summary>
    public static bool CallComesFirst(Dispute dispute, DateOnly today) =>
        dispute.Step <= DisputeStep.Dialogue && dispute.Letter?.HoldsOn(today) != true;

    /// <summary>The recorded deadline, where it is near.</summary>
    public static DateOnly? NearDeadline(Situation situation) =>
        situation.IsNear(situation.NextDeadline) ? situation.NextDeadline : null;

    /// <summary>Days of refused attempts among the last ten working days.</summary>
    public static int DaysRefused(Situation situation) =>
        situation.Dispute.ExchangesOfRound.DaysRefused(
            situation.WorkingDays,
            situation.WorkingDays.WorkingDaysBefore(situation.Today, situation.Numbers.LetterRefusalWorkingDays)
        );

    /// <summary>The exception that the record itself points to.</summary>
    public static string LikelyException(Situation situation) =>
        NearDeadline(situation) is not null ? "deadline"
        : DaysRefused(situation) >= Refusals ? "refusals"
        : "danger";
}
