using System.Globalization;
using ChatCoach.Core.Exchanges;

namespace ChatCoach.Core.Disputes;

/// <summary>An exchange as the journal tells it.</summary>
internal static class ExchangeRecords
{
    public static (string, string?)[] Details(Exchange exchange) =>
        [
            ("medium", ExchangeForms.WordOf(exchange.Medium)),
            ("who", exchange.Who),
            ("on", exchange.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("outcome", ExchangeForms.WordOf(exchange.Outcome)),
            ("minutes", exchange.Minutes?.ToString(CultureInfo.InvariantCulture)),
            ("said", exchange.Said),
            ("agreed", exchange.Agreed),
            ("contested", exchange.Contested),
            ("settles", exchange.Settles ? "yes" : null),
            ("next", exchange.Next),
            ("due", exchange.NextDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
}
