using System.Globalization;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>How a dossier is put into words for its one reader.</summary>
internal sealed class DossierWords(Speech speech, Dossier dossier)
{
    public Speech Speech => speech;

    public Dossier Dossier => dossier;

    public string None => speech["status.none"];

    public string Day(DateOnly? date) => date is { } day ? speech.DayOfYear(day) : None;

    public string Money(decimal? amount) => amount is { } value ? speech.Money(value, dossier.Project.Currency) : None;

    public string Number(decimal? number) => number?.ToString("0.##", speech.Culture) ?? None;

    public string Side(Side side) =>
        side switch
        {
            Projects.Side.Client => speech["dossier.us"],
            Projects.Side.Provider => dossier.Project.Provider,
            _ => speech["dossier.third"],
        };

    /// <summary>What proves that it arrived, and when it did.</summary>
    public string Receipt(DossierNotice notice) =>
        notice.ReceivedOn is { } on ? $"{notice.Receipt}, {Day(on)}" : speech["dossier.notices.receipt.none"];

    /// <summary>The days that it gives and, once they run, the last of them.</summary>
    public string Limit(DossierNotice notice) =>
        notice.LimitDays is { } days
            ? notice.EndsOn is { } ends
                ? speech.Say("dossier.notices.limit.until", speech.Count("dossier.notices.days", days), Day(ends))
                : speech.Count("dossier.notices.days", days)
            : Day(notice.EndsOn);

    /// <summary>What is not empty, one part a line.</summary>
    public static string Lines(params ReadOnlySpan<string?> parts)
    {
        List<string> said = [];
        foreach (var part in parts)
        {
            if (part is { Length: > 0 })
            {
                said.Add(part);
            }
        }

        return string.Join('\n', said);
    }

    /// <summary>The part with its name before it; null where there is none.</summary>
    public string? Named(string key, string? part) => part is { Length: > 0 } ? speech.Say(key, part) : null;

    public string Medium(DossierExchange exchange) =>
        speech["exchange.medium." + ExchangeForms.WordOf(exchange.Medium)]
        + (
            exchange.Minutes is { } minutes
                ? ", " + speech["exchange.length." + minutes.ToString(CultureInfo.InvariantCulture)]
                : ""
        );

    public string Outcome(DossierExchange exchange) =>
        speech["exchange.outcome." + ExchangeForms.WordOf(exchange.Outcome)];

    /// <summary>In groups of eight, so that it breaks over lines and can be read out.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(part => new string(part)));

    public string Event(DossierEvent one) =>
        one.Kind switch
        {
            DossierEventKind.Exchange when dossier.Exchanges.FirstOrDefault(e => e.Number == one.Ref) is { } exchange =>
                speech.Say(
                    "exchange.line",
                    speech["exchange.medium." + ExchangeForms.WordOf(exchange.Medium)],
                    exchange.Who,
                    Outcome(exchange).ToLower(speech.Culture)
                ),
            DossierEventKind.Promise or DossierEventKind.PromiseMoved => speech.Say(
                "dossier.event." + one.Kind,
                one.What,
                Day(DateOnly.ParseExact(one.Ref!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            ),
            DossierEventKind.DisputeStep => speech.Say(
                "dossier.event.DisputeStep",
                one.Ref,
                speech["dispute.step." + one.Ref]
            ),
            DossierEventKind.Decision => speech.Say(
                "dossier.event.Decision",
                one.What,
                speech["gate.was." + one.Ref].ToLower(speech.Culture)
            ),
            DossierEventKind.MailReceived => speech.Say(
                "dossier.event.MailReceived",
                one.What,
                speech["mail.kind." + one.Ref].ToLower(speech.Culture)
            ),
            DossierEventKind.OfferMade => speech.Say(
                "dossier.event.OfferMade",
                Side(Enum.Parse<Side>(one.Ref!)),
                one.What
            ),
            DossierEventKind.ManagersMet => speech["dossier.managers." + one.Ref],
            DossierEventKind.MediationEnded => speech.Say(
                "dossier.event.MediationEnded",
                speech["dossier.mediation." + (one.Ref ?? "left")].ToLower(speech.Culture)
            ),
            DossierEventKind.Fact => one.What!,
            _ => speech.Say("dossier.event." + one.Kind, one.What),
        };

    public DocumentTable Table(IReadOnlyList<int> widths, string header, IEnumerable<IReadOnlyList<string>> rows) =>
        new([.. header.Split(' ').Select(column => speech["dossier.column." + column])], [.. rows]) { Widths = widths };
}
