using ChatCoach.Core.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using CoachDocument = ChatCoach.Core.Files.Document;
using CoachHeading = ChatCoach.Core.Files.Heading;
using CoachParagraph = ChatCoach.Core.Files.Paragraph;

namespace ChatCoach.Host.Documents;

/// <summary>A document as .docx with real headings and a header row that repeats, so that it can be navigated and read aloud.</summary>
internal static class WordWriter
{
    /// <summary>Of the text on an A4 page with margins of two centimetres, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - 2 * Margin;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134;

    public static byte[] Write(CoachDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = WordText.Printable(document.Title);
            package.PackageProperties.Language = document.Locale;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(document.Locale);
            var section = Page();
            if (document.Footer is { } footer)
            {
                section.InsertAt(
                    new FooterReference
                    {
                        Type = HeaderFooterValues.Default,
                        Id = main.GetIdOfPart(WordFooter.AddTo(main, footer)),
                    },
                    0
                );
            }

            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(
                new Body([.. Content(document, main), section])
            );
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(CoachDocument document, MainDocumentPart main)
    {
        yield return WordText.Styled(document.Title, WordStyles.Title);
        if (document.Subtitle is { Length: > 0 } subtitle)
        {
            yield return WordText.Styled(subtitle, WordStyles.Subtitle);
        }

        var breaks = false;
        foreach (var (index, block) in document.Blocks.Index())
        {
            if (block is PageBreak)
            {
                breaks = true;
                continue;
            }

            foreach (var element in Render(block, main, (uint)index + 1))
            {
                if (breaks && element is DocumentFormat.OpenXml.Wordprocessing.Paragraph first)
                {
                    // On the paragraph itself: a break of its own would leave an empty line, or an empty page.
                    first.ParagraphProperties ??= new ParagraphProperties();
                    first.ParagraphProperties.PageBreakBefore = new PageBreakBefore();
                    breaks = false;
                }

                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Render(DocumentBlock block, MainDocumentPart main, uint number) =>
        block switch
        {
            CoachHeading heading =>
            [
                WordText.Styled(heading.Text, heading.Level == 1 ? WordStyles.Heading1 : WordStyles.Heading2),
            ],
            CoachParagraph paragraph => [WordText.Styled(paragraph.Text, paragraph.IsQuiet ? WordStyles.Quiet : null)],
            Bullets bullets => bullets.Items.Select(Item),
            // Word joins two tables that touch.
            DocumentTable table => [WordTables.Render(table), WordText.Styled("", WordStyles.AfterTable)],
            DocumentPicture picture => [WordPictures.Render(main, picture, number)],
            _ => throw new InvalidOperationException($"No Word for {block.GetType().Name}."),
        };

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Item(DocumentItem item) =>
        WordText.Styled(
            item.Done switch
            {
                true => "☒ ",
                false => "☐ ",
                null => "• ",
            } + item.Text,
            WordStyles.ListItem
        );

    private static SectionProperties Page() =>
        new(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = Margin / 2,
                Footer = Margin / 2,
            }
        );
}
