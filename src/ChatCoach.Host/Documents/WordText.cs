using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatCoach.Host.Documents;

/// <summary>People's words as paragraphs: line breaks stay, what XML cannot hold goes.</summary>
internal static class WordText
{
    public static Paragraph Styled(string text, string? style)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var run = new Run();
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
            {
                run.AppendChild(new Break());
            }

            run.AppendChild(new Text(Printable(lines[index])) { Space = SpaceProcessingModeValues.Preserve });
        }

        paragraph.AppendChild(run);
        return paragraph;
    }

    /// <summary>XML 1.0 has no place for most control characters, nor for half a character.</summary>
    public static string Printable(string text)
    {
        var kept = text.EnumerateRunes().Where(rune => rune.Value == '\t' || !System.Text.Rune.IsControl(rune));
        return string.Concat(kept.Where(rune => rune.Value is not (0xFFFE or 0xFFFF)));
    }
}
