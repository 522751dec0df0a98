using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>What an exchange says of the provider's rhythm.</summary>
public static class ExchangeContacts
{
    /// <summary>A refusal is an answer; an attempt that met nobody is a question that waits.</summary>
    public static Contact Of(Exchange exchange, string source) => new(exchange.On, KindOf(exchange), source);

    private static ContactKind KindOf(Exchange exchange) =>
        exchange.Outcome switch
        {
            Outcome.TookPlace => exchange.IsRealCall ? ContactKind.Talk : ContactKind.Message,
            Outcome.Refused => ContactKind.Message,
            Outcome.NoAnswer => ContactKind.Asked,
            Outcome.Postponed => ContactKind.Postponed,
            _ => throw new ArgumentOutOfRangeException(nameof(exchange), exchange.Outcome, null),
        };
}
