using ChatCoach.Core.Files;

namespace ChatCoach.Core.Tests.Dossiers;

/// <summary>A document as text, for "does it say this anywhere, and where?".</summary>
internal static class DossierText
{
    public static string Text(this Document document) =>
        string.Join('\n', document.Blocks.Select(Text).Prepend($"{document.Title}\n{document.Subtitle}"));

    /// <summary>What stands between a heading of the first level and the next.</summary>
    public static string Section(this Document document, string heading) =>
        string.Join(
            '\n',
            document
                .Blocks.SkipWhile(block =>
                    block is not Heading { Level: 1 } one || !one.Text.EndsWith(heading, StringComparison.Ordinal)
                )
                .Skip(1)
                .TakeWhile(block => block is not Heading { Level: 1 })
                .Select(Text)
        );

    private static string Text(DocumentBlock block) =>
        block switch
        {
            Heading heading => heading.Text,
            Paragraph paragraph => paragraph.Text,
            Bullets bullets => string.Join('\n', bullets.Items.Select(item => item.Text)),
            DocumentTable table => string.Join(
                '\n',
                table.Rows.Prepend(table.Header).Select(row => string.Join(" | ", row))
            ),
            DocumentPicture picture => picture.Alternative
                + string.Join('\n', ((TimelinePicture)picture.Picture).Rows.Select(row => row.Label)),
            _ => "",
        };
}
