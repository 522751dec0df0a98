namespace ChatCoach.Core.Language.Wording;

/// <summary>Quotation marks around one or two words that mock them: « vos "experts" ».</summary>
internal static class ScareQuotes
{
    private const int MostWords = 2;

    public static IEnumerable<(int Start, int End)> In(
        List<Token> tokens,
        List<(int Start, int End)> quotations,
        Context context
    )
    {
        var first = 0;
        foreach (var (start, end) in quotations)
        {
            while (first < tokens.Count && tokens[first].Start < start)
            {
                first++;
            }

            if (first < 1 || first == tokens.Count || tokens[first].End > end)
            {
                continue;
            }

            var last = first;
            while (last + 1 < tokens.Count && tokens[last + 1].End <= end)
            {
                last++;
            }

            var inside = tokens[first..(last + 1)];
            if (
                inside.Count <= MostWords
                && inside.TrueForAll(token => token is { Kind: TokenKind.Word, Capital: false })
                && !(last + 1 < tokens.Count && context.Is(last + 1, "labels"))
                && Mocks(tokens, first, context)
            )
            {
                yield return (inside[0].Start, inside[^1].End);
            }
        }
    }

    /// <summary>After "your", or after "these" or "so-called" where the words praise or name people.</summary>
    private static bool Mocks(List<Token> tokens, int first, Context context)
    {
        var before = first - 1;
        if (tokens[before].Kind == TokenKind.Word && context.Is(before, "adjectives") && before > 0)
        {
            before--;
        }

        return context.Is(before, "yours")
            || context.Is(before, "socalled")
            || context.Is(before, "these") && context.Is(first, "praise");
    }
}
