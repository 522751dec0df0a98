using System.Globalization;

namespace ChatCoach.Core.Language;

/// <summary>How the coach speaks with one person: the language, and dates, times and money as they write them.</summary>
public sealed class Speech
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = BritishWithShortMonths();

    private readonly TextCatalog _texts;

    public Speech(string locale, string timeZone, TextCatalog? texts = null)
    {
        _texts = texts ?? TextCatalog.Shared;
        IsFrench = locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase);
        Culture = IsFrench ? French : English;
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    public bool IsFrench { get; }

    public CultureInfo Culture { get; }

    public TimeZoneInfo Zone { get; }

    public string this[string key] => _texts.Find(key, IsFrench);

    /// <summary>The text with its places filled in; numbers and dates are to be given as words already.</summary>
    public string Say(string key, params ReadOnlySpan<object?> args)
    {
        var sentence = string.Format(Culture, this[key], args);
        foreach (var arg in args)
        {
            // "jeu. 3 déc." ends a sentence with the dot that it has; so does what someone wrote with one.
            if (arg is string { Length: > 1 } text && text[^1] == '.' && text[^2] != '.')
            {
                sentence = sentence.Replace(text + ".", text, StringComparison.Ordinal);
            }
        }

        return sentence;
    }

    /// <summary>
    /// The text for a number of things: <c>key.one</c> or <c>key.other</c>, as the language counts (French says one for
    /// nought). The number is place 0, the rest follows.
    /// </summary>
    public string Count(string key, int number, params ReadOnlySpan<object?> args)
    {
        var one = IsFrench ? number is 0 or 1 or -1 : number is 1 or -1;
        return Say(key + (one ? ".one" : ".other"), [number, .. args]);
    }

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>"jeu. 3 déc." or "Thu 3 Dec", in one piece.</summary>
    public string Day(DateOnly date) => Written(date, "ddd d MMM");

    /// <summary>"3 déc." or "3 Dec".</summary>
    public string ShortDay(DateOnly date) => Written(date, "d MMM");

    /// <summary>"jeu. 3 déc. 2026" or "Thu 3 Dec 2026".</summary>
    public string LongDay(DateOnly date) => Written(date, "ddd d MMM yyyy");

    /// <summary>"3 déc. 2026" or "3 Dec 2026".</summary>
    public string DayOfYear(DateOnly date) => Written(date, "d MMM yyyy");

    /// <summary>"14 h 30" or "14:30".</summary>
    public string Time(TimeOnly time) =>
        IsFrench
            ? time.Minute == 0
                ? string.Create(Culture, $"{time.Hour}\u00A0h")
                : string.Create(Culture, $"{time.Hour}\u00A0h\u00A0{time.Minute:00}")
            : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Time(DateTimeOffset instant) => Time(TimeOnly.FromDateTime(Local(instant).DateTime));

    /// <summary>"48 000 €" or "€48,000".</summary>
    public string Money(decimal amount, string currency)
    {
        var digits = amount == decimal.Truncate(amount) ? "N0" : "N2";
        var number = amount.ToString(digits, Culture).Replace('\u202F', '\u00A0');
        var sign = currency switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            _ => null,
        };
        return (IsFrench, sign) switch
        {
            (true, _) => $"{number}\u00A0{sign ?? currency}",
            (false, null) => $"{currency}\u00A0{number}",
            (false, _) => $"{sign}{number}",
        };
    }

    /// <summary>With a capital at the beginning.</summary>
    public string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>"d’Ana" or "de Marc"; the name alone in English, whose texts carry the rest.</summary>
    public string Of(string name) =>
        !IsFrench ? name
        : name.Length > 0 && "aeiouhœæ".Contains(Bare(name[0]), StringComparison.Ordinal) ? $"d’{name}"
        : $"de {name}";

    /// <summary>British dates, with every month in three letters: the culture's own data write September as "Sept".</summary>
    private static CultureInfo BritishWithShortMonths()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("en-GB").Clone();
        string[] months = [.. culture.DateTimeFormat.MonthNames.Select(month => month.Length > 3 ? month[..3] : month)];
        culture.DateTimeFormat.AbbreviatedMonthNames = months;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = months;
        return CultureInfo.ReadOnly(culture);
    }

    /// <summary>The letter in lower case, without its accent.</summary>
    private static char Bare(char letter) =>
        char.ToLowerInvariant(letter.ToString().Normalize(System.Text.NormalizationForm.FormD)[0]);

    /// <summary>In one piece, so that no line breaks inside; the first of a month is "1er" in French.</summary>
    private string Written(DateOnly date, string format)
    {
        var text = date.ToString(format, Culture);
        if (IsFrench && date.Day == 1)
        {
            text = text.StartsWith("1 ", StringComparison.Ordinal)
                ? "1er " + text[2..]
                : text.Replace(" 1 ", " 1er ", StringComparison.Ordinal);
        }

        return text.Replace(' ', '\u00A0');
    }
}
