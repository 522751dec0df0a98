namespace ChatCoach.Core.Language.Wording;

/// <summary>What stands around some words: dates, counts, negations, whose side is spoken of.</summary>
internal sealed class Context(List<Token> tokens, Lexicon lexicon)
{
    /// <summary>A negation reaches this many words.</summary>
    private const int Reach = 7;

    /// <summary>Heat and threats are denied from nearer: "could not believe how appalling".</summary>
    private const int ShortReach = 4;

    /// <summary>A date, a count or a document in the clause says how far "never" goes.</summary>
    public bool IsBounded(int from, int to) =>
        AnyInClause(from, i => (i < from || i >= to) && (IsDate(i) || IsCount(i) || IsDocument(i)));

    /// <summary>A day to come is set for it, anywhere in the sentence.</summary>
    public bool HasDeadline(int at) =>
        AnyInSentence(at, i => IsDate(i) && Before(i, 4, lexicon.Set("by"), stopAtMarks: true));

    /// <summary>Dates or a count in the clause.</summary>
    public bool IsCounted(int from, int to) =>
        AnyInClause(from, i => (i < from || i >= to) && (IsCount(i) || IsSinceEvent(i))) || Dates(from) > 1;

    /// <summary>Days named in the clause; "Tuesday 6 May" is one.</summary>
    private int Dates(int at)
    {
        var dates = 0;
        AnyInClause(
            at,
            i =>
            {
                dates += IsDate(i) && tokens[i].Kind == TokenKind.Number ? 1 : 0;
                return false;
            }
        );
        return dates;
    }

    /// <summary>A number with its unit, or so many of so many, in the sentence.</summary>
    public bool IsMeasured(int at) => AnyInSentence(at, IsMeasure);

    /// <summary>The other side's people are spoken of, or spoken to.</summary>
    public bool SpeaksOfThem(int at) => AnyInSentence(at, i => Is(i, "people"));

    /// <summary>A cited clause, a day, and an end to it: the consequence that was agreed.</summary>
    public bool IsLawful(int at) =>
        !AnyInSentence(at, i => Is(i, "openended"))
        && AnyInSentence(at, i => Is(i, "clauses") && i + 1 < tokens.Count && FollowedByNumber(i))
        && AnyInSentence(at, IsDate);

    /// <summary>In capitals, beside words that are not.</summary>
    public bool IsLoud(int at) => tokens[at].AllCapitals;

    public bool IsConditional(int at)
    {
        for (var i = at - 1; i >= 0 && tokens[i].Sentence == tokens[at].Sentence; i--)
        {
            if (Is(i, "unless"))
            {
                return true;
            }
        }

        return at < tokens.Count && Is(at, "unless");
    }

    /// <summary>A sincere "not", which a following "but" does not take back.</summary>
    public bool IsNegated(int at, int to, WordingClass kind)
    {
        var reach = kind is WordingClass.Emotion or WordingClass.Threat ? ShortReach : Reach;
        for (var i = at - 1; i >= 0 && at - i <= reach && tokens[i].Clause == tokens[at].Clause; i--)
        {
            if (tokens[i].Kind == TokenKind.Mark || Is(i, "restrict"))
            {
                return false;
            }

            if (Is(i, "copula") && i > 0 && !Is(i - 1, "subjects"))
            {
                // "That did not happen is theft": the negation had its own verb.
                return false;
            }

            if (Is(i, "not"))
            {
                return !(
                    i + 1 < tokens.Count && Is(i + 1, "only")
                    || TakenBack(at, to)
                    || AsksBack(at)
                    || kind == WordingClass.Threat && IsOfCondition(i, at)
                );
            }
        }

        return false;
    }

    /// <summary>One's own side is judged, or acts.</summary>
    public bool IsOurs(int at)
    {
        var another = false;
        for (var i = at - 1; i >= 0 && at - i <= 6 && tokens[i].Sentence == tokens[at].Sentence; i--)
        {
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Text is not "," || Is(i, "theirs"))
            {
                return false;
            }

            if (
                Is(i, "ours")
                && (
                    IsAt(i + 1, "ownthings")
                    || IsAt(i + 1, "own")
                    || IsAt(i + 2, "ownthings")
                    || !another && (IsAt(i + 1, "being") || IsAt(i + 2, "being"))
                    || at == i + 2 && IsAt(i + 1, "having")
                )
            )
            {
                return true;
            }

            // "We are paying for sloppy work", "nous sommes tombés sur des amateurs": that is someone else.
            another |= Is(i, "reaching");
        }

        return false;
    }

    /// <summary>We are who does it: "nous avons volontairement".</summary>
    public bool IsDoneByUs(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 4 && tokens[i].Sentence == tokens[at].Sentence; i--)
        {
            if (tokens[i].Kind == TokenKind.Mark || Is(i, "theirs"))
            {
                return false;
            }

            if (
                Is(i, "doers")
                && tokens[i].Text switch
                {
                    "nous" => HasVerbOfOurs(i),
                    "on" => !Is(i + 1, "us"),
                    _ => true,
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After "nous" the verb says who does it: "nous cachons", but "l'équipe nous cache".</summary>
    private bool HasVerbOfOurs(int nous)
    {
        var verb = nous + 1;
        while (verb < tokens.Count && Is(verb, "clitics"))
        {
            verb++;
        }

        return verb < tokens.Count
            && (tokens[verb].Text.EndsWith("ons", StringComparison.Ordinal) || tokens[verb].Text == "sommes");
    }

    private bool IsAt(int at, string set) => at < tokens.Count && Is(at, set);

    public bool Is(int at, string set) => Is(tokens[at], set);

    public bool Is(Token token, string set) => lexicon.Set(set).Matches(token);

    /// <summary>Ends as adverbs, verbs and adjectives of the language do.</summary>
    public bool EndsLikeAWord(string word)
    {
        foreach (var ending in lexicon.Set("endings").Words)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDate(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            var digits = token.Text.TakeWhile(char.IsDigit).Count();
            var rest = token.Text[digits..];
            return rest.StartsWith('/')
                || rest is "st" or "nd" or "rd" or "th" or "er" or "am" or "pm" or "h"
                || rest.Length > 1 && rest[0] is 'h' or ':' && char.IsDigit(rest[1])
                || at + 1 < tokens.Count && (Is(at + 1, "months") || Is(at + 1, "clock"))
                || at > 0
                    && (
                        Is(at - 1, "months")
                        || Is(at - 1, "weekdays")
                        || Is(at - 1, "on") && rest.Length == 0 && digits <= 2
                    );
        }

        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        return Is(at, "months") && (at > 0 && Is(at - 1, "in"))
            || Is(at, "days")
            || Is(at, "weekdays") && !(at > 0 && Is(at - 1, "recurring"));
    }

    /// <summary>"Since the signature" is known, "since ages" is not.</summary>
    private bool IsSinceEvent(int at) =>
        Is(at, "since")
        && at + 2 < tokens.Count
        && tokens[at + 1].Kind == TokenKind.Word
        && !Is(at + 1, "ages")
        && !Is(at + 2, "ages");

    private bool IsCount(int at)
    {
        var token = tokens[at];
        if (IsDate(at) || at > 0 && (Is(at - 1, "ids") || tokens[at - 1] is { AllCapitals: true } or { Name: true }))
        {
            return false;
        }

        return token.Kind == TokenKind.Number || Is(at, "numbers");
    }

    /// <summary>An enclosure, a page, or what a rule lays down.</summary>
    private bool IsDocument(int at) =>
        Is(at, "documents")
        || Is(at, "citing")
        || Is(at, "pages") && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number;

    private bool IsMeasure(int at) =>
        tokens[at].Kind == TokenKind.Number
        && (
            tokens[at].Text.SkipWhile(c => !char.IsLetter(c)).Any() && !IsDate(at)
            || at + 1 < tokens.Count && Is(at + 1, "units")
            || at + 2 < tokens.Count && Is(at + 1, "outof")
            || at > 0 && Is(at - 1, "outof")
            || IsCount(at) && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word
        );

    private bool FollowedByNumber(int at)
    {
        for (var i = at + 1; i < tokens.Count && i <= at + 2; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If it is not there by noon my solicitor": the condition is denied, and not what follows from it.</summary>
    private bool IsOfCondition(int not, int at)
    {
        var subject = false;
        for (var i = not + 1; i <= at; i++)
        {
            subject |= Is(i, "subjects");
        }

        return subject && Before(not, Reach, lexicon.Set("ifs"), stopAtMarks: true);
    }

    /// <summary>"I am not saying that ..., but": what was denied is said.</summary>
    private bool TakenBack(int at, int to)
    {
        var denies = false;
        for (var i = at - 1; i >= 0 && tokens[i].Sentence == tokens[at].Sentence; i--)
        {
            denies |= Is(i, "saying");
        }

        if (!denies)
        {
            return false;
        }

        for (var i = to; i < tokens.Count && tokens[i].Sentence <= tokens[at].Sentence + 1; i++)
        {
            if (Is(i, "but"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Isn't it a joke?" asks nothing and denies nothing.</summary>
    private bool AsksBack(int at)
    {
        var start = at;
        while (start > 0 && tokens[start - 1].Sentence == tokens[at].Sentence)
        {
            start--;
        }

        var end = at;
        while (end + 1 < tokens.Count && tokens[end + 1].Sentence == tokens[at].Sentence)
        {
            end++;
        }

        return tokens[end].Text == "?" && Is(start, "askers");
    }

    private bool Before(int at, int reach, Element wanted, bool stopAtMarks)
    {
        for (var i = at - 1; i >= 0 && at - i <= reach && tokens[i].Sentence == tokens[at].Sentence; i--)
        {
            if (stopAtMarks && tokens[i].Kind == TokenKind.Mark)
            {
                return false;
            }

            if (wanted.Matches(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyInClause(int at, Func<int, bool> holds) =>
        Any(at, holds, (one, other) => one.Clause == other.Clause);

    private bool AnyInSentence(int at, Func<int, bool> holds) =>
        Any(at, holds, (one, other) => one.Sentence == other.Sentence);

    private bool Any(int at, Func<int, bool> holds, Func<Token, Token, bool> together)
    {
        for (var i = at; i < tokens.Count && together(tokens[i], tokens[at]); i++)
        {
            if (holds(i))
            {
                return true;
            }
        }

        for (var i = at - 1; i >= 0 && together(tokens[i], tokens[at]); i--)
        {
            if (holds(i))
            {
                return true;
            }
        }

        return false;
    }
}
