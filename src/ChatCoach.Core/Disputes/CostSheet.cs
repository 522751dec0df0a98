namespace ChatCoach.Core.Disputes;

/// <summary>What acting would cost and bring, in the client's own figures and the project's currency.</summary>
/// <param name="Fees">Of counsel, court and expert, in all.</param>
/// <param name="OurTime">What our own people's time is worth.</param>
/// <param name="Amount">What would be claimed; null where nobody said.</param>
/// <param name="CostAward">What the other side is expected to pay of the costs.</param>
/// <param name="Months">How long it is expected to take.</param>
/// <param name="Chance">The chance that the client noted, in percent; the coach estimates none.</param>
/// <param name="On">The day on which it was last looked at.</param>
public sealed record CostSheet(
    decimal Fees,
    decimal OurTime,
    decimal? Amount,
    decimal CostAward,
    int? Months,
    decimal? Chance,
    DateOnly On
)
{
    /// <summary>What an agreement would bring without any action, where there is an offer to compare with.</summary>
    public decimal? Settlement { get; init; }

    public decimal Cost => Fees + OurTime;

    public decimal Gain => (Amount ?? 0) + CostAward;

    /// <summary>The chance from which acting pays for itself, as a share; above 1 where it does not even when won.</summary>
    /// <returns>Null where nothing is to be gained: no chance pays then, and there is nothing to divide by.</returns>
    public decimal? BreakEven => ChanceFor(0);

    /// <summary>The chance from which acting brings more than the agreement; null without one, or as above.</summary>
    public decimal? BreakEvenWithSettlement => Settlement is { } offered ? ChanceFor(offered) : null;

    private decimal? ChanceFor(decimal net) => Gain > 0 ? (Cost + net) / Gain : null;
}
