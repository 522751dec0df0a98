namespace ChatCoach.Core.Language.Wording;

/// <summary>Finds the words between quotation marks, and the lines of a mail that quote another.</summary>
internal static class Quotations
{
    /// <summary>Longer than this a mark was rather forgotten than closed.</summary>
    private const int Longest = 1500;

    /// <returns>From the opening mark to the closing one, without them; in text order.</returns>
    public static List<(int Start, int End)> In(string text)
    {
        var found = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '>' && IsLineStart(text, i))
            {
                var lineEnd = text.IndexOf('\n', i);
                lineEnd = lineEnd < 0 ? text.Length : lineEnd;
                found.Add((i, lineEnd));
                i = lineEnd;
                continue;
            }

            var end = text[i] switch
            {
                '«' => Closing(text, i, '»', '»'),
                '“' or '„' => Closing(text, i, '”', '“'),
                '"' => Closing(text, i, '"', '”'),
                '\'' or '‘' when Opens(text, i) => ClosingSingle(text, i),
                _ => -1,
            };
            if (end > i)
            {
                found.Add((i + 1, end));
                i = end;
            }
        }

        return found;
    }

    private static int Closing(string text, int open, char close, char otherClose)
    {
        var until = Math.Min(text.Length, open + Longest);
        for (var i = open + 1; i < until; i++)
        {
            if (text[i] == close || text[i] == otherClose)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Opens(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>An apostrophe inside a word does not close; one after a letter before a space does.</summary>
    private static int ClosingSingle(string text, int open)
    {
        var until = Math.Min(text.Length, open + Longest);
        for (var i = open + 1; i < until; i++)
        {
            if (
                text[i] is '\'' or '’'
                && !char.IsWhiteSpace(text[i - 1])
                && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsLineStart(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && (text[i] is ' ' or '\t' or '>'))
        {
            i--;
        }

        return i < 0 || text[i] == '\n';
    }
}
