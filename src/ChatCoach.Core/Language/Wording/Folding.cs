using System.Globalization;
using System.Text;

namespace ChatCoach.Core.Language.Wording;

/// <summary>Letters as the lexicons write them: small, without accents.</summary>
internal static class Folding
{
    private const int Known = 0x250;

    private static readonly string[] Table = [.. Enumerable.Range(0, Known).Select(code => Slowly((char)code))];

    /// <returns>One letter, two for "œ" and its like, none for an accent that stands alone.</returns>
    public static string Letter(char letter) =>
        letter < Known ? Table[letter]
        : CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? ""
        : char.ToLowerInvariant(letter).ToString();

    public static string Word(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            folded.Append(Letter(letter));
        }

        return folded.ToString();
    }

    private static string Slowly(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            var small => small.ToString().Normalize(NormalizationForm.FormD)[..1],
        };
}
