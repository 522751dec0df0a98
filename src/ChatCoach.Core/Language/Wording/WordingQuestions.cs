namespace ChatCoach.Core.Language.Wording;

/// <summary>Why a mark is there, and the question whose answer is a fact.</summary>
public static class WordingQuestions
{
    /// <summary>"“never”", in the marks of the reader's language and within a line.</summary>
    public static string Quoted(Speech speech, WordingMark mark)
    {
        const int Longest = 60;
        var words = mark.Words.ReplaceLineEndings(" ");
        return speech.Say("wording.quoted", words.Length <= Longest ? words : words[..Longest].TrimEnd() + "…");
    }

    /// <summary>The marked words in a row: "“never”, “soon”".</summary>
    public static string List(Speech speech, IEnumerable<WordingMark> marks) =>
        string.Join(", ", marks.Select(mark => Quoted(speech, mark)));

    public static string Why(Speech speech, WordingMark mark) => speech[$"wording.{Name(mark)}.why"];

    public static string Question(Speech speech, WordingMark mark) => speech[$"wording.{Name(mark)}.{Kind(mark)}"];

    private static string Name(WordingMark mark) => mark.Class.ToString().ToLowerInvariant();

    /// <summary>An absolute asks for dates, for a count, for a name or for the earlier times, as its words go.</summary>
    private static string Kind(WordingMark mark)
    {
        var words = Folding.Word(mark.Words);
        return mark.Class switch
        {
            WordingClass.Vague when mark.AsksForDay => "day",
            WordingClass.Absolute when Begins(words, "comme", "as ", "same", "once again", "une fois de plus") =>
                "usual",
            WordingClass.Absolute
                when Begins(words, "personne", "nul ", "nobody", "no one", "everyone", "tout le monde") => "who",
            WordingClass.Absolute when Begins(words, "all the time", "all along", "all day") => "ask",
            WordingClass.Absolute
                when Begins(
                    words,
                    "aucun",
                    "rien",
                    "tous",
                    "toutes",
                    "none",
                    "nothing",
                    "all ",
                    "every ",
                    "not a",
                    "pas un"
                ) => "none",
            _ => "ask",
        };
    }

    private static bool Begins(string words, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (words.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
