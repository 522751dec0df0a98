using System.Collections.Frozen;
using System.Text;

namespace ChatCoach.Core.Language.Wording;

/// <summary>Cuts a text into tokens, sentences and clauses. Places stay those of the text as it was written.</summary>
internal sealed class Reader(string text, Lexicon lexicon)
{
    private static readonly FrozenSet<string> Elided = FrozenSet.Create(
        StringComparer.Ordinal,
        ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"]
    );

    /// <summary>A text without full stops is cut anyway, so that reading it stays quick.</summary>
    private const int LongestSentence = 150;

    private readonly List<Token> _tokens = [];

    public List<Token> Read(List<(int Start, int End)> quotations)
    {
        var quotation = 0;
        for (var i = 0; i < text.Length; )
        {
            while (quotation < quotations.Count && quotations[quotation].End <= i)
            {
                quotation++;
            }

            var quoted = quotation < quotations.Count && i >= quotations[quotation].Start;
            var letter = text[i];
            i =
                char.IsDigit(letter) ? ReadNumber(i, quoted)
                : char.IsLetter(letter) ? ReadWord(i, quoted)
                : ReadMark(i, quoted);
        }

        Cut();
        return _tokens;
    }

    private int ReadNumber(int start, bool quoted)
    {
        var end = start + 1;
        while (
            end < text.Length
            && (
                char.IsLetterOrDigit(text[end])
                || (text[end] is '.' or ',' or ':' or '/' && end + 1 < text.Length && char.IsDigit(text[end + 1]))
            )
        )
        {
            end++;
        }

        Add(new Token(TokenKind.Number, Folding.Word(text[start..end]), start, end) { Quoted = quoted });
        return end;
    }

    private int ReadWord(int start, bool quoted)
    {
        var folded = new StringBuilder();
        var capitals = 0;
        var letters = 0;
        var end = start;
        for (; end < text.Length; end++)
        {
            var letter = text[end];
            if (IsApostrophe(letter) && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                if (lexicon.IsFrench && Elided.Contains(folded.ToString()))
                {
                    break;
                }

                continue;
            }

            var small = Folding.Letter(letter);
            if (!char.IsLetterOrDigit(letter) && small.Length > 0)
            {
                break;
            }

            folded.Append(small);
            letters += small.Length > 0 ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        var word = folded.ToString();
        Add(
            new Token(TokenKind.Word, word, start, end)
            {
                Quoted = quoted,
                Capital = char.IsUpper(text[start]),
                AllCapitals = capitals == letters && letters > 1,
                Unglued =
                    lexicon.IsFrench
                    && word.Length > 6
                    && "ldjnsmtc".Contains(word[0], StringComparison.Ordinal)
                    && "aeiouhy".Contains(word[1], StringComparison.Ordinal)
                        ? word[1..]
                        : null,
            }
        );
        return end < text.Length && IsApostrophe(text[end]) ? end + 1 : Math.Max(end, start + 1);
    }

    private int ReadMark(int at, bool quoted)
    {
        if (text[at] is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')' or '…' or '\n' or '–' or '—')
        {
            if (text[at] != '\n' || !GoesOn(at))
            {
                Add(new Token(TokenKind.Mark, text[at].ToString(), at, at + 1) { Quoted = quoted });
            }
        }

        return at + 1;
    }

    /// <summary>A line that was broken inside a sentence.</summary>
    private bool GoesOn(int lineBreak)
    {
        var next = lineBreak + 1;
        return next < text.Length && char.IsLower(text[next]);
    }

    private void Add(Token token) => _tokens.Add(token);

    private void Cut()
    {
        var sentence = 0;
        var clause = 0;
        var first = true;
        var length = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            length++;
            if (!first && BeginsClause(i))
            {
                clause++;
            }

            token.Sentence = sentence;
            token.Clause = clause;
            token.Name = token is { Kind: TokenKind.Word, Capital: true, AllCapitals: false } && !first;
            first = first && token.Kind == TokenKind.Mark;
            if (length == LongestSentence || (token.Kind == TokenKind.Mark && EndsSentence(i)))
            {
                sentence++;
                clause++;
                first = token.Kind == TokenKind.Mark;
                length = 0;
            }
        }
    }

    private bool EndsSentence(int at)
    {
        var mark = _tokens[at].Text[0];
        if (mark == '.' && at > 0)
        {
            var before = _tokens[at - 1];
            var next = at + 1 < _tokens.Count ? _tokens[at + 1] : null;
            return !(
                before.End == _tokens[at].Start
                && before.Kind == TokenKind.Word
                && next is { Kind: not TokenKind.Mark }
                && (
                    before.Text.Length == 1
                    || lexicon.Set("abbreviations").Matches(before)
                    || next.Kind == TokenKind.Number && lexicon.Set("numbered").Matches(before)
                )
            );
        }

        return mark is '.' or '!' or '?' or '…' or '\n';
    }

    /// <summary>A word such as "and" begins a clause only before something that can be a subject.</summary>
    private bool BeginsClause(int at)
    {
        var token = _tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            return token.Text == ";";
        }

        if (lexicon.Set("turns").Matches(token))
        {
            return true;
        }

        return lexicon.Set("joins").Matches(token)
            && at + 1 < _tokens.Count
            && lexicon.Set("subjects").Matches(_tokens[at + 1])
            && (at + 2 >= _tokens.Count || _tokens[at + 2].Kind != TokenKind.Number);
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '‘' or '`' or '´';
}
