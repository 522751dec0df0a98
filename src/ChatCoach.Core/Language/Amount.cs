using System.Globalization;
using System.Text;

namespace ChatCoach.Core.Language;

/// <summary>
/// An amount of money as people write it: <c>12 500,50 €</c>, <c>£12,500.50</c>, <c>12.500</c>, <c>CHF 12'500</c>,
/// <c>48k</c>. Money has two decimals at most, so three digits after a mark are thousands.
/// </summary>
/// <param name="Value">The number; its sign is kept.</param>
/// <param name="Currency">The ISO code that was written with it, or null.</param>
public sealed record Amount(decimal Value, string? Currency)
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR",
        ["EUR"] = "EUR",
        ["EURO"] = "EUR",
        ["EUROS"] = "EUR",
        ["£"] = "GBP",
        ["GBP"] = "GBP",
        ["$"] = "USD",
        ["USD"] = "USD",
        ["CHF"] = "CHF",
    };

    /// <returns>Null where the text is not one amount.</returns>
    public static Amount? Read(string text)
    {
        var number = new StringBuilder();
        var words = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '−')
            {
                number.Append(c == '−' ? '-' : c);
            }
            else if (!char.IsWhiteSpace(c) && c is not ('\'' or '’'))
            {
                words.Append(c);
            }
        }

        var word = words.ToString();
        var inThousands = word is ['k' or 'K', ..];
        return
            TryCurrency(WithoutTax(inThousands ? word[1..] : word), out var currency)
            && Plain(number.ToString(), inThousands) is { } value
            ? new Amount(inThousands ? value * 1000 : value, currency)
            : null;
    }

    /// <summary>French amounts often say whether the tax is in: that is kept nowhere yet, and is no reason to refuse.</summary>
    private static string WithoutTax(string word) =>
        word.EndsWith("HT", StringComparison.OrdinalIgnoreCase) ? word[..^2]
        : word.EndsWith("TTC", StringComparison.OrdinalIgnoreCase) ? word[..^3]
        : word;

    private static bool TryCurrency(string word, out string? currency)
    {
        currency = null;
        return word.Length == 0 || Signs.TryGetValue(word, out currency);
    }

    private static decimal? Plain(string number, bool inThousands)
    {
        var mark = number.LastIndexOfAny(['.', ',']);
        var decimals = mark < 0 ? 0 : number.Length - mark - 1;
        var isDecimal = decimals is 1 or 2 && number.IndexOf(number[mark], StringComparison.Ordinal) == mark;
        var whole = (isDecimal ? number[..mark] : number).Split('.', ',');

        // Groups after the first have three digits each, or it is not a number that anyone meant; "1.125k" could be two.
        return
            (!inThousands || whole.Length == 1)
            && whole.Skip(1).All(group => group.Length == 3)
            && decimal.TryParse(
                string.Concat(whole) + (isDecimal ? "." + number[(mark + 1)..] : ""),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? value
            : null;
    }
}
