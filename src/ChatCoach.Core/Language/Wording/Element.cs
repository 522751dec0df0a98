using System.Collections.Frozen;

namespace ChatCoach.Core.Language.Wording;

/// <summary>One place of a pattern: words and stems of which one must stand there.</summary>
internal sealed class Element
{
    private const int ShortestUnglued = 5;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stemLookup;
    private readonly int[] _stemLengths;

    /// <summary>The letters that the choices begin with: most words need no closer look.</summary>
    private readonly uint _initials;

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
        _stemLengths = [.. Stems.Select(stem => stem.Length).Distinct().Order()];
        _initials = all.Aggregate(0u, (initials, choice) => initials | Initial(choice));
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

    /// <summary>A bit for each letter, and one for everything else.</summary>
    private static uint Initial(string word) => 1u << (word[0] is >= 'a' and <= 'z' ? word[0] - 'a' : 31);

    private bool Matches(string word)
    {
        if ((_initials & Initial(word)) == 0)
        {
            return false;
        }

        if (Words.Contains(word))
        {
            return true;
        }

        foreach (var length in _stemLengths)
        {
            if (length > word.Length)
            {
                return false;
            }

            if (_stemLookup.Contains(word.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }
}
