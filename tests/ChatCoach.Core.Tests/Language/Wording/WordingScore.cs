using ChatCoach.Core.Language.Wording;

namespace ChatCoach.Core.Tests.Language.Wording;

/// <summary>Right marks, marks too many, marks missed.</summary>
internal sealed record Tally(int Right, int TooMany, int Missed)
{
    public double Precision => Right + TooMany == 0 ? 0 : (double)Right / (Right + TooMany);

    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + TooMany + Missed);
}

/// <summary>Labelled sentences with what the check said of each.</summary>
internal sealed class WordingScore(IEnumerable<LabelledSentence> sentences)
{
    private readonly List<(LabelledSentence Sentence, IReadOnlyList<WordingMark> Marks)> _rows =
    [
        .. sentences.Select(sentence => (sentence, WordingCheck.Of(sentence.Language, sentence.Text))),
    ];

    public int Count => _rows.Count;

    /// <summary>Marked against clean, whatever the class.</summary>
    public Tally Marked => Tallied(row => row.Sentence.IsMarked, row => row.Marks.Count > 0);

    /// <summary>Clean sentences, and those of them that got a mark.</summary>
    public (int Clean, int FalselyMarked) OnClean =>
        (_rows.Count(row => !row.Sentence.IsMarked), _rows.Count(row => !row.Sentence.IsMarked && row.Marks.Count > 0));

    public double FalseMarkRate => OnClean.Clean == 0 ? 0 : (double)OnClean.FalselyMarked / OnClean.Clean;

    /// <summary>The class over sentences: there or not.</summary>
    public Tally Of(WordingClass kind) =>
        Tallied(row => row.Sentence.Classes.Contains(kind), row => row.Marks.Any(mark => mark.Class == kind));

    public Tally AllClasses
    {
        get
        {
            var tallies = Enum.GetValues<WordingClass>().Select(Of).ToList();
            return new Tally(tallies.Sum(t => t.Right), tallies.Sum(t => t.TooMany), tallies.Sum(t => t.Missed));
        }
    }

    /// <summary>Labelled spans that a mark touches, marks that touch none, spans without a mark.</summary>
    public Tally Spans
    {
        get
        {
            var (right, tooMany, missed) = (0, 0, 0);
            foreach (
                var (sentence, marks) in _rows.Where(row => row.Sentence.Spans.Count > 0 || !row.Sentence.IsMarked)
            )
            {
                var wanted = Places(sentence);
                right += wanted.Count(place => marks.Any(mark => Touch(mark, place)));
                missed += wanted.Count(place => !marks.Any(mark => Touch(mark, place)));
                tooMany += marks.Count(mark => !wanted.Exists(place => Touch(mark, place)));
            }

            return new Tally(right, tooMany, missed);
        }
    }

    /// <summary>Sentences that were marked or left otherwise than labelled, for reading.</summary>
    public IEnumerable<(LabelledSentence Sentence, IReadOnlyList<WordingMark> Marks)> Differences =>
        _rows.Where(row =>
            !row.Sentence.Classes.Order().SequenceEqual(row.Marks.Select(mark => mark.Class).Distinct().Order())
        );

    private static List<(int Start, int End)> Places(LabelledSentence sentence)
    {
        var places = new List<(int, int)>();
        var from = 0;
        foreach (var span in sentence.Spans)
        {
            var at = sentence.Text.IndexOf(span, from, StringComparison.Ordinal);
            at = at < 0 ? sentence.Text.IndexOf(span, StringComparison.Ordinal) : at;
            if (at >= 0)
            {
                places.Add((at, at + span.Length));
                from = at + span.Length;
            }
        }

        return places;
    }

    private static bool Touch(WordingMark mark, (int Start, int End) place) =>
        mark.Start < place.End && place.Start < mark.Start + mark.Length;

    private Tally Tallied(
        Func<(LabelledSentence Sentence, IReadOnlyList<WordingMark> Marks), bool> wanted,
        Func<(LabelledSentence Sentence, IReadOnlyList<WordingMark> Marks), bool> found
    ) =>
        new(
            _rows.Count(row => wanted(row) && found(row)),
            _rows.Count(row => !wanted(row) && found(row)),
            _rows.Count(row => wanted(row) && !found(row))
        );
}
