using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>What happened, on one page with its picture.</summary>
internal static class ChronologySection
{
    /// <summary>Lines of about ninety letters that fit on the page under the picture and its heading.</summary>
    private const int MostLines = 17;
    private const int LineLength = 92;

    public static IEnumerable<DocumentBlock> Blocks(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (DossierPicture.Of(words) is { } picture)
        {
            yield return new DocumentPicture(picture, DossierPicture.InWords(words));
        }

        // Where all do not fit, the weightiest do, and of one kind the latest.
        var shown = dossier
            .Chronology.OrderBy(one => one.Kind)
            .ThenByDescending(one => one.On)
            .Take(MostLines)
            .ToHashSet();
        yield return words.Table(
            [17, 71, 12],
            "date event exhibit",
            dossier
                .Chronology.Where(shown.Contains)
                .Select(one =>
                    new[]
                    {
                        words.Day(one.On),
                        ProjectWords.Cut(words.Event(one).ReplaceLineEndings(" "), LineLength),
                        one.Kind is DossierEventKind.Fact or DossierEventKind.Exchange ? one.Ref! : "",
                    }
                )
        );
        if (dossier.Chronology.Count - shown.Count is > 0 and var more)
        {
            yield return new Paragraph(speech.Count("dossier.chronology.more", more)) { IsQuiet = true };
        }

        yield return new PageBreak();
    }
}
