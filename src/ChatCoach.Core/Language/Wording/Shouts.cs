using System.Buffers;

namespace ChatCoach.Core.Language.Wording;

/// <summary>Capitals for emphasis and marks in a row. Acronyms, codes, addresses and names of companies are none.</summary>
internal static class Shouts
{
    private const int ShortestWord = 3;

    /// <summary>From here on an ending tells a word from an acronym.</summary>
    private const int LongWord = 7;

    private static readonly SearchValues<char> AccentedCapitals = SearchValues.Create("ÉÈÊÀÂÎÏÔÛÙÇ");

    public static IEnumerable<(int Start, int End)> In(string text, List<Token> tokens, Context context)
    {
        foreach (var span in Marks(text, tokens))
        {
            yield return span;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsLoud(tokens[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && IsLoud(tokens[end]) && tokens[end].Sentence == tokens[i].Sentence)
            {
                end++;
            }

            var known = Enumerable.Range(i, end - i).Count(at => IsWord(text, tokens[at], context));
            if (known > 0 && !IsCode(text, tokens, i, end, context))
            {
                // Half of a row must be words: "TVA NON APPLICABLE" is, "CSV XML PDF ET" is not.
                // "IT" alone is rather the department than the word.
                if (end - i == 1 ? !context.Is(i, "initials") : known * 2 >= end - i)
                {
                    yield return (tokens[i].Start, tokens[end - 1].End);
                }
            }

            i = end - 1;
        }
    }

    private static IEnumerable<(int Start, int End)> Marks(string text, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCry(tokens[i]) || tokens[i].Quoted)
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && IsCry(tokens[end]) && IsBlank(text, tokens[end - 1].End, tokens[end].Start))
            {
                end++;
            }

            if (end - i > 1)
            {
                yield return (tokens[i].Start, tokens[end - 1].End);
            }

            i = end - 1;
        }
    }

    private static bool IsCry(Token token) => token.Kind == TokenKind.Mark && token.Text is "!" or "?";

    private static bool IsBlank(string text, int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private static bool IsLoud(Token token) => token is { Kind: TokenKind.Word, AllCapitals: true, Quoted: false };

    /// <summary>An ordinary word: one that the language's list has, or one with an accent.</summary>
    private static bool IsWord(string text, Token token, Context context) =>
        context.Is(token, "loud")
        || token.Text.Length >= LongWord && context.EndsLikeAWord(token.Text)
        || token.End - token.Start >= ShortestWord
            && text.AsSpan(token.Start, token.End - token.Start).IndexOfAny(AccentedCapitals) >= 0;

    /// <summary>Part of a code, a query, an address or a company's name.</summary>
    private static bool IsCode(string text, List<Token> tokens, int from, int to, Context context)
    {
        for (var i = from; i < to; i++)
        {
            if (Touches(text, tokens[i].Start - 1) || Touches(text, tokens[i].End))
            {
                return true;
            }
        }

        var queries = 0;
        for (var i = from; i < to; i++)
        {
            queries += context.Is(i, "queries") ? 1 : 0;
        }

        return queries > 1
            || queries == to - from && to - from == 1 && Elsewhere(tokens, from, context)
            || from > 0 && (context.Is(from - 1, "companies") || context.Is(from - 1, "tags"))
            || to < tokens.Count && context.Is(to, "companies")
            || Enumerable.Range(from, to - from).Any(i => context.Is(i, "streets") && Numbered(tokens, i));
    }

    /// <summary>A house number stands at most three words before: an address.</summary>
    private static bool Numbered(List<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Another word of a query in the same sentence.</summary>
    private static bool Elsewhere(List<Token> tokens, int at, Context context)
    {
        var start = at;
        while (start > 0 && tokens[start - 1].Sentence == tokens[at].Sentence)
        {
            start--;
        }

        for (var i = start; i < tokens.Count && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            if (i != at && tokens[i].AllCapitals && context.Is(i, "queries"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Touches(string text, int at) =>
        at >= 0
        && at < text.Length
        && (text[at] is '_' or '/' or '\\' or '@' or '#' or '=' or '-' or '<' or '>' || char.IsDigit(text[at]));
}
