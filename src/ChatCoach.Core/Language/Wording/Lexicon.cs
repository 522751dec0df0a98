using System.Collections.Frozen;
using System.Globalization;

namespace ChatCoach.Core.Language.Wording;

/// <summary>
/// The words of one language, read once from <c>Lexicons/LANGUAGE.CLASS.txt</c>. Their format stands in
/// <c>Lexicons/README.md</c>.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyFrench = new(() => new Lexicon("fr"));
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => new Lexicon("en"));

    private readonly FrozenDictionary<string, Element> _sets;
    private readonly Dictionary<string, List<Pattern>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Pattern>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Pattern>>.AlternateLookup<ReadOnlySpan<char>> _stems;

    private Lexicon(string language)
    {
        IsFrench = language == "fr";
        _sets = Lines(language, "sets")
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(
                parts => parts[0],
                parts => new Element(parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                StringComparer.Ordinal
            );
        foreach (var kind in Enum.GetValues<WordingClass>())
        {
            if (kind != WordingClass.Shouting)
            {
                Add(language, kind);
            }
        }

        _stems = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon French => LazyFrench.Value;

    public static Lexicon English => LazyEnglish.Value;

    public bool IsFrench { get; }

    /// <exception cref="KeyNotFoundException">The language's file of sets has no such line.</exception>
    public Element Set(string name) =>
        _sets.TryGetValue(name, out var set)
            ? set
            : throw new KeyNotFoundException($"No set “{name}” in {(IsFrench ? "fr" : "en")}.sets.txt.");

    /// <summary>Every pattern that fits somewhere, with the tokens of its span.</summary>
    public List<(Pattern Pattern, int From, int To)> Find(List<Token> tokens)
    {
        var found = new List<(Pattern, int, int)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Mark)
            {
                continue;
            }

            Try(_byWord.GetValueOrDefault(token.Text), tokens, at, found);
            if (token.Kind == TokenKind.Number)
            {
                Try(_byWord.GetValueOrDefault("#"), tokens, at, found);
                continue;
            }

            TryStems(token.Text, tokens, at, found);
            if (token.Unglued is { } unglued)
            {
                Try(_byWord.GetValueOrDefault(unglued), tokens, at, found);
                TryStems(unglued, tokens, at, found);
            }
        }

        return found;
    }

    private void TryStems(string word, List<Token> tokens, int at, List<(Pattern, int, int)> found)
    {
        for (var length = 2; length <= word.Length; length++)
        {
            if (_stems.TryGetValue(word.AsSpan(0, length), out var patterns))
            {
                Try(patterns, tokens, at, found);
            }
        }
    }

    private static void Try(List<Pattern>? patterns, List<Token> tokens, int at, List<(Pattern, int, int)> found)
    {
        foreach (var pattern in patterns ?? [])
        {
            if (pattern.Match(tokens, at) is var (from, to) && to > from)
            {
                found.Add((pattern, from, to));
            }
        }
    }

    private void Add(string language, WordingClass kind)
    {
        var condition = Condition.None;
        foreach (var line in Lines(language, kind.ToString().ToLowerInvariant()))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                condition = Condition.None;
                foreach (var word in line[3..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    condition |= word == "always" ? Condition.None : Enum.Parse<Condition>(word, ignoreCase: true);
                }
            }
            else
            {
                foreach (var words in Unhyphenated(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0))
                {
                    Add(Parse(kind, condition, words));
                }
            }
        }
    }

    private void Add(Pattern pattern)
    {
        foreach (var element in pattern.Elements)
        {
            foreach (var word in element.Words)
            {
                Put(_byWord, word, pattern);
            }

            foreach (var stem in element.Stems)
            {
                Put(_byStem, stem, pattern);
            }

            if (!element.IsOptional)
            {
                return;
            }
        }
    }

    private static void Put(Dictionary<string, List<Pattern>> index, string key, Pattern pattern)
    {
        if (!index.TryGetValue(key, out var patterns))
        {
            index.Add(key, patterns = []);
        }

        patterns.Add(pattern);
    }

    /// <summary>A choice with hyphens is words in a row, since texts are cut there: a line of its own.</summary>
    private static IEnumerable<IReadOnlyList<string>> Unhyphenated(IReadOnlyList<string> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            var choices = words[i].TrimStart('?').Split('/');
            var joined = Array.FindAll(choices, choice => choice.Contains('-', StringComparison.Ordinal));
            if (joined.Length == 0)
            {
                continue;
            }

            foreach (var choice in joined)
            {
                IReadOnlyList<string> apart = [.. words.Take(i), .. choice.Split('-', '\''), .. words.Skip(i + 1)];
                foreach (var line in Unhyphenated(apart, i))
                {
                    yield return line;
                }
            }

            var rest =
                (words[i][0] == '?' ? "?" : "")
                + string.Join('/', choices.Select(choice => choice.Replace("-", "", StringComparison.Ordinal)));
            foreach (var line in Unhyphenated([.. words.Take(i), rest, .. words.Skip(i + 1)], i + 1))
            {
                yield return line;
            }

            yield break;
        }

        yield return words;
    }

    private Pattern Parse(WordingClass kind, Condition condition, IReadOnlyList<string> line)
    {
        var elements = new List<Element>();
        var (from, to) = (0, -1);
        foreach (var word in line)
        {
            switch (word)
            {
                case "[":
                    from = elements.Count;
                    break;
                case "]":
                    to = elements.Count;
                    break;
                default:
                    elements.Add(
                        word.StartsWith("..", StringComparison.Ordinal)
                            ? Element.UpTo(int.Parse(word[2..], CultureInfo.InvariantCulture))
                            : Choices(word)
                    );
                    break;
            }
        }

        return new Pattern(kind, condition, elements, from, to < 0 ? elements.Count : to);
    }

    private Element Choices(string word)
    {
        var optional = word[0] == '?';
        var choices = word[(optional ? 1 : 0)..]
            .Split('/')
            .SelectMany(choice =>
                choice[0] == '@'
                    ? [.. Set(choice[1..]).Words, .. Set(choice[1..]).Stems.Select(stem => stem + "*")]
                    : new[] { choice }
            );
        return new Element(choices, optional);
    }

    /// <summary>Without remarks and empty lines.</summary>
    private static IEnumerable<string> Lines(string language, string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Wording.{language}.{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            // A pattern may begin with the sign for a number, a remark has two.
            if (line.Trim() is { Length: > 0 } words && !words.StartsWith("##", StringComparison.Ordinal))
            {
                yield return words;
            }
        }
    }
}
