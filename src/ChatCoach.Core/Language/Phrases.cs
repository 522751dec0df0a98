using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ChatCoach.Core.Language;

/// <summary>
/// The simple phrases that the coach understands, in both languages at once: a sentence that is one of them or begins
/// with one. The longest phrase wins. Case, accents and punctuation do not count, and neither do a greeting or thanks
/// before a request.
/// </summary>
public static class Phrases
{
    private static readonly FrozenDictionary<string, Intent> Known = KnownPhrases.Build();

    private static readonly int LongestWords = Known.Keys.Max(k => k.Count(c => c == ' ') + 1);

    /// <returns>The phrase, or null when the sentence begins with none.</returns>
    public static Phrase? Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        (Intent Intent, int End)? found = null;
        for (var from = 0; Longest(words, from) is var (intent, end); from = end)
        {
            found = (intent, end);
            if (intent is not (Intent.Greeting or Intent.Thanks))
            {
                break;
            }
        }

        return found is var (asked, rest) ? new Phrase(asked, string.Join(' ', words.Skip(rest))) : null;
    }

    /// <returns>What the words from there on begin with, and the place after it.</returns>
    private static (Intent Intent, int End)? Longest(string[] words, int from)
    {
        string[] plain = [.. words.Skip(from).Take(LongestWords * 2).Select(Plain)];
        for (var taken = plain.Length; taken > 0; taken--)
        {
            var head = string.Join(' ', plain.Take(taken).Where(w => w.Length > 0));
            if (Known.TryGetValue(head, out var intent))
            {
                return (intent, from + taken);
            }
        }

        return null;
    }

    /// <summary>Lower case, no accents, punctuation at the ends dropped, apostrophes and hyphens as spaces.</summary>
    private static string Plain(string word)
    {
        var builder = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) || c is '+')
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '’' or '-' && builder.Length > 0)
            {
                builder.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && builder.Length > 0)
            {
                builder.Append(' ');
            }
        }

        return string.Join(' ', builder.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
