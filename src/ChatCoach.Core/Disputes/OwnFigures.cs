using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Amounts and shares that people type into a private sheet, in the notation that they are used to.</summary>
internal static class OwnFigures
{
    private const decimal Most = 1_000_000_000;

    /// <summary>A sentence at each of the fields that holds no amount, or one in another currency.</summary>
    public static void CheckAmounts(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems,
        params ReadOnlySpan<string> ids
    )
    {
        foreach (var id in ids)
        {
            if (values.IsEmpty(id) || problems.ContainsKey(id))
            {
                continue;
            }

            var currency = situation.Project.Currency;
            if (Language.Amount.Read(values.Text(id)) is not { Value: >= 0 and <= Most } amount)
            {
                problems[id] = speech["figures.unclear"];
            }
            else if (amount.Currency is { } written && written != currency)
            {
                problems[id] = speech.Say("figures.currency", written, currency);
            }
        }
    }

    public static decimal? Amount(FieldValues values, string id) =>
        values.IsEmpty(id) ? null : Language.Amount.Read(values.Text(id))?.Value;

    /// <summary>From 0 to 100, with or without its sign.</summary>
    public static decimal? Percent(FieldValues values, string id) =>
        decimal.TryParse(
            values.Text(id).TrimEnd('%', ' ', '\u00A0', '\u202F').Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percent
        )
        && percent <= 100
            ? percent
            : null;

    public static string? Money(Situation situation, Speech speech, decimal? amount) =>
        amount is { } known ? speech.Money(known, situation.Project.Currency) : null;

    /// <summary>"33,3 %" or "33.3%", of a share.</summary>
    public static string Share(Speech speech, decimal share) => Hundredths(speech, share * 100);

    /// <summary>As <see cref="Share"/>, of a number of percent.</summary>
    public static string Hundredths(Speech speech, decimal percent) =>
        Math.Round(percent, 1, MidpointRounding.AwayFromZero)
            .ToString("#,0.#", speech.Culture)
            .Replace('\u202F', '\u00A0') + (speech.IsFrench ? "\u00A0%" : "%");
}
