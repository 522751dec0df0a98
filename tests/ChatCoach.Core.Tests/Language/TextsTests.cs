using System.Text.RegularExpressions;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Tests.Language;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_text_stands_in_both_languages()
    {
        var texts = TextCatalog.Shared;

        Assert.NotEmpty(texts.English);
        Assert.Empty(texts.English.Keys.Except(texts.InFrench.Keys));
        Assert.Empty(texts.InFrench.Keys.Except(texts.English.Keys));
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        var different = TextCatalog
            .Shared.English.Where(text => Places(text.Value) != Places(TextCatalog.Shared.InFrench[text.Key]))
            .Select(text => text.Key);

        Assert.Empty(different);
    }

    [Fact]
    public void French_punctuation_has_its_no_break_spaces()
    {
        var wrong = TextCatalog
            .Shared.InFrench.Where(text => Unspaced().IsMatch(text.Value))
            .Select(text => $"{text.Key}: {text.Value}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_text_has_a_straight_apostrophe_or_quotation_mark()
    {
        var wrong = TextCatalog
            .Shared.InFrench.Concat(TextCatalog.Shared.English)
            .Where(text =>
                text.Value.Contains('\'', StringComparison.Ordinal)
                || text.Value.Contains('"', StringComparison.Ordinal)
            )
            .Select(text => $"{text.Key}: {text.Value}");

        Assert.Empty(wrong);
    }

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d", RegexOptions.None, 1000)]
    private static partial Regex Place();

    /// <summary>A high punctuation mark without a no-break space before it (times such as 09:30 and addresses aside).</summary>
    [GeneratedRegex(
        @"[^\u00A0\u202F\d/s][;!?](?!\S*=)|[^\u00A0\u202F\dps]:(?!\d|//)|«[^\u00A0\u202F]|[^\u00A0\u202F]»",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Unspaced();
}
