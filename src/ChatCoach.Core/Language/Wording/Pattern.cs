namespace ChatCoach.Core.Language.Wording;

/// <summary>What must hold around the words before they are a mark; the names are those of the lexicon files.</summary>
[Flags]
internal enum Condition
{
    None = 0,

    /// <summary>Not where the clause has a date, a count, a list or a document.</summary>
    Unbounded = 1,

    /// <summary>Not where the sentence sets a day for it.</summary>
    Undated = 2,

    /// <summary>Only where the sentence speaks of the other side's people.</summary>
    People = 4,

    /// <summary>Not where a measure stands beside it.</summary>
    Unmeasured = 8,

    /// <summary>Only after "or else", "failing which", "if".</summary>
    Conditional = 16,

    /// <summary>Even under a negation.</summary>
    Negated = 32,

    /// <summary>Even about one's own side.</summary>
    Ours = 64,

    /// <summary>Not a mark: these words mean something else here.</summary>
    Exempt = 128,

    /// <summary>Even as a lawful consequence: it is open-ended.</summary>
    Open = 256,

    /// <summary>Not where the clause has dates or a count.</summary>
    Uncounted = 512,

    /// <summary>Only in capitals: "ALL screens are scratched".</summary>
    Loud = 1024,
}

/// <summary>Words in a row that make a mark of one class.</summary>
/// <param name="SpanFrom">The first element of the span that is shown.</param>
/// <param name="SpanTo">The element after its last.</param>
internal sealed record Pattern(
    WordingClass Class,
    Condition Condition,
    IReadOnlyList<Element> Elements,
    int SpanFrom,
    int SpanTo
)
{
    private const int LongTail = 4;

    public bool Is(Condition condition) => (Condition & condition) != Condition.None;

    /// <returns>The span's first token and the one after its last, or null.</returns>
    public (int From, int To)? Match(List<Token> tokens, int at)
    {
        Span<int> places = stackalloc int[Elements.Count + 1];
        return Fits(tokens, at, 0, places) ? (places[SpanFrom], places[SpanTo]) : null;
    }

    private bool Fits(List<Token> tokens, int at, int element, Span<int> places)
    {
        places[element] = at;
        if (element == Elements.Count)
        {
            return true;
        }

        var wanted = Elements[element];
        if (wanted.Gap > 0)
        {
            if (element == Elements.Count - 1 && wanted.Gap >= LongTail)
            {
                // A long gap at the end takes the words that complete what is said.
                var end = at;
                while (end < tokens.Count && end < at + wanted.Gap && tokens[end].Kind != TokenKind.Mark)
                {
                    end++;
                }

                return Fits(tokens, end, element + 1, places);
            }

            for (var skipped = 0; skipped <= wanted.Gap; skipped++)
            {
                if (Fits(tokens, at + skipped, element + 1, places))
                {
                    return true;
                }

                if (at + skipped >= tokens.Count || tokens[at + skipped].Kind == TokenKind.Mark)
                {
                    return false;
                }
            }

            return false;
        }

        return (at < tokens.Count && wanted.Matches(tokens[at]) && Fits(tokens, at + 1, element + 1, places))
            || (wanted.IsOptional && Fits(tokens, at, element + 1, places));
    }
}
