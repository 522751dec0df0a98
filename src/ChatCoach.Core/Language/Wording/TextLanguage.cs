using System.Collections.Frozen;

namespace ChatCoach.Core.Language.Wording;

/// <summary>Whether a text is French or English, by its small words: people do not always write in their own locale.</summary>
public static class TextLanguage
{
    private static readonly FrozenSet<string> French = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "un",
            "une",
            "et",
            "est",
            "sont",
            "vous",
            "nous",
            "votre",
            "vos",
            "que",
            "qui",
            "dans",
            "pour",
            "pas",
            "ne",
            "au",
            "aux",
            "ce",
            "cette",
            "avec",
            "je",
            "il",
            "ont",
            "été",
            "à",
            "jamais",
            "toujours",
            "rien",
            "mais",
        ]
    );

    private static readonly FrozenSet<string> English = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "the",
            "a",
            "an",
            "and",
            "is",
            "are",
            "was",
            "were",
            "you",
            "we",
            "your",
            "our",
            "that",
            "which",
            "in",
            "for",
            "not",
            "to",
            "of",
            "it",
            "this",
            "with",
            "has",
            "have",
            "been",
            "never",
            "always",
            "nothing",
            "but",
            "they",
            "by",
            "at",
        ]
    );

    /// <param name="otherwise">What to take a text for that has none of these words, or as many of both.</param>
    /// <returns>"fr" or "en".</returns>
    public static string Of(string text, bool otherwise)
    {
        var (french, english) = (0, 0);
        foreach (var word in text.Split([' ', '\'', '’', ',', '.', '\n', '\u00A0', '\u202F', '!', '?', ':', ';', '-']))
        {
            var small = word.ToLowerInvariant();
            french += French.Contains(small) ? 1 : 0;
            english += English.Contains(small) ? 1 : 0;
        }

        return (french == english ? otherwise : french > english) ? "fr" : "en";
    }
}
