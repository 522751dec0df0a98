using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>A provider's record in words and counts. No stars, no sum of unlike things, and for nobody but the client.</summary>
public static class ProviderRecordBlocks
{
    /// <returns>Nothing where neither clicks nor counts say anything of the company.</returns>
    public static IEnumerable<Block> Of(Speech speech, string company, IReadOnlyList<ProviderPast> past)
    {
        var told = past.Where(one => one.Marks.Count > 0 || Says(one.Counts)).ToList();
        if (told.Count == 0)
        {
            yield break;
        }

        var marks = told.SelectMany(one => one.Marks).ToList();
        yield return new TextBlock(
            speech.Say("record.title", ProjectWords.Cut(company, 60), speech.Count("record.projects", told.Count)),
            TextStyle.Strong,
            Bands.Practice(speech, "5-3")
        );
        yield return new FactsBlock([
            new FactLine(speech["record.promises"], Counted(speech, marks.Select(one => one.Promises))),
            new FactLine(speech["record.badNews"], Counted(speech, marks.Select(one => one.BadNews))),
            new FactLine(speech["record.hard"], Counted(speech, marks.Select(one => one.Hard))),
            new FactLine(speech["record.counts"], CountsOf(speech, told)),
        ]);
    }

    private static bool Says(ProviderCounts counts) =>
        counts.PromisesMoved > 0 || counts.Alerts > 0 || counts.AnswerDays is not null;

    private static string Counted(Speech speech, IEnumerable<string?> marks)
    {
        var given = marks.OfType<string>().ToList();
        return given.Count == 0
            ? speech["record.notNoted"]
            : speech.Say(
                "record.counted",
                given.Count(one => one == "yes"),
                given.Count(one => one == "partly"),
                given.Count(one => one == "no")
            );
    }

    private static string CountsOf(Speech speech, IReadOnlyList<ProviderPast> told)
    {
        var counts = string.Join(
            ", ",
            speech.Count("record.moved", told.Sum(one => one.Counts.PromisesMoved)),
            speech.Count("openness.raised", told.Sum(one => one.Counts.Alerts))
        );
        var answers = told.Select(one => one.Counts.AnswerDays).OfType<decimal>().Order().ToList();
        return answers.Count == 0
            ? counts
            : speech.Say(
                "record.answers",
                counts,
                ((answers[(answers.Count - 1) / 2] + answers[answers.Count / 2]) / 2).ToString("0.#", speech.Culture)
            );
    }
}
