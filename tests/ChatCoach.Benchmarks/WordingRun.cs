using System.Globalization;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Tests.Language.Wording;

namespace ChatCoach.Benchmarks;

/// <summary>How the wording check does on labelled sentences: per language, per class, and on clean ones.</summary>
internal static class WordingRun
{
    /// <returns>0, or 1 with a sentence on the error stream where a file cannot be read.</returns>
    public static int Print(IReadOnlyList<string> files, bool differences)
    {
        var sentences = new List<LabelledSentence>();
        foreach (var file in files)
        {
            try
            {
                sentences.AddRange(LabelledFile.Read(Path.GetFileName(file), File.ReadLines(file)));
            }
            catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(problem.Message);
                return 1;
            }
        }

        foreach (
            var language in sentences
                .GroupBy(sentence => sentence.Language)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            Print(language.Key == "fr" ? "French" : "English", new WordingScore(language));
        }

        var all = new WordingScore(sentences);
        Print("Both languages", all);
        if (differences)
        {
            foreach (var (sentence, marks) in all.Differences)
            {
                Console.WriteLine(
                    $"{sentence.Id}\t{string.Join(',', sentence.Classes).ToLowerInvariant()}\t"
                        + $"{string.Join(" | ", marks.Select(mark => $"{mark.Class.ToString().ToLowerInvariant()}: {mark.Words}"))}\t{sentence.Text}"
                );
            }
        }

        return 0;
    }

    private static void Print(string title, WordingScore score)
    {
        Console.WriteLine($"## {title}: {score.Count} sentences");
        Console.WriteLine();
        Console.WriteLine("| | precision | recall | F1 | right | too many | missed |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Print("marked against clean", score.Marked);
        foreach (var kind in Enum.GetValues<WordingClass>())
        {
            Print(kind.ToString().ToLowerInvariant(), score.Of(kind));
        }

        Print("all classes together", score.AllClasses);
        Print("spans, by overlap", score.Spans);
        Console.WriteLine();
        var (clean, falsely) = score.OnClean;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"False marks on clean sentences: {falsely} of {clean} ({score.FalseMarkRate:P1})."
            )
        );
        Console.WriteLine();
    }

    private static void Print(string name, Tally tally) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {tally.Precision:F2} | {tally.Recall:F2} | {tally.F1:F2} | {tally.Right} | {tally.TooMany} | {tally.Missed} |"
            )
        );
}
