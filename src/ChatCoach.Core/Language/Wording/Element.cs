using System.Collections.Frozen;

namespace ChatCoach.Core.Language.Wording;

/// <summary>One place of a pattern: words and stems of which one must stand there.</summary>
internal sealed class Element
{
    private const int ShortestUnglued = 5;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stemLookup;

    public Element(IEnumerable<string> choices, bool optional = false)
    {
        var all = choices.Select(Folding.Word).ToList();
        Words = all.Where(choice => choice[^1] != '*').ToFrozenSet(StringComparer.Ordinal);
        Stems = all.Where(choice => choice[^1] == '*')
            .Select(choice => choice[..^1])
            .ToFrozenSet(StringComparer.Ordinal);
        _stemLookup = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        IsNumber = Words.Contains("#");
        IsOptional = optional;
        Shortest = Stems.Count == 0 ? 0 : Stems.Min(stem => stem.Length);
        Longest = Stems.Count == 0 ? 0 : Stems.Max(stem => stem.Length);
    }

    private Element(int gap)
        : this([]) => Gap = gap;

    public FrozenSet<string> Words { get; }

    public FrozenSet<string> Stems { get; }

    public bool IsOptional { get; }

    /// <summary>Takes a number written in digits.</summary>
    public bool IsNumber { get; }

    /// <summary>Up to this many words of any kind; 0 for a place that names its words.</summary>
    public int Gap { get; }

    private int Shortest { get; }

    private int Longest { get; }

    public static Element UpTo(int words) => new(words);

    public bool Matches(Token token) =>
        token.Kind switch
        {
            TokenKind.Number => IsNumber || Words.Contains(token.Text),
            TokenKind.Word => Matches(token.Text)
                || (token.Unglued is { Length: >= ShortestUnglued } unglued && Matches(unglued)),
            _ => Words.Count > 0 && Words.Contains(NameOf(token.Text)),
        };

    /// <summary>Punctuation stops a pattern unless the pattern names it.</summary>
    private static string NameOf(string mark) =>
        mark switch
        {
            "," => "comma",
            "?" => "question",
            _ => mark,
        };

    private bool Matches(string word)
    {
        if (Words.Contains(word))
        {
            return true;
        }

        for (var length = Shortest; length <= Longest && length <= word.Length && length > 0; length++)
        {
            if (_stemLookup.Contains(word.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }
}
