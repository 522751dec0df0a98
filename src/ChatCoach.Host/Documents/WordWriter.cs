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
    public static byte[] Write(CoachDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = document.Title;
            package.PackageProperties.Language = document.Locale;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(document.Locale);
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(
                new Body([.. Content(document), Page()])
            );
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(CoachDocument document)
    {
        yield return Styled(document.Title, WordStyles.Title);
        if (document.Subtitle is { Length: > 0 } subtitle)
        {
            yield return Styled(subtitle, WordStyles.Subtitle);
        }

        foreach (var element in document.Blocks.SelectMany(Render))
        {
            yield return element;
        }
    }

    private static IEnumerable<OpenXmlElement> Render(DocumentBlock block) =>
        block switch
        {
            CoachHeading heading =>
            [
                Styled(heading.Text, heading.Level == 1 ? WordStyles.Heading1 : WordStyles.Heading2),
            ],
            CoachParagraph paragraph => [Styled(paragraph.Text, style: null)],
            Bullets bullets => bullets.Items.Select(Item),
            // Word joins two tables that touch.
            DocumentTable table => [Render(table), Styled("", style: null)],
            _ => throw new InvalidOperationException($"No Word for {block.GetType().Name}."),
        };

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Item(DocumentItem item) =>
        Styled(
            item.Done switch
            {
                true => "☒ ",
                false => "☐ ",
                null => "• ",
            } + item.Text,
            WordStyles.ListItem
        );

    private static Table Render(DocumentTable table)
    {
        var grid = new TableGrid([.. table.Header.Select(_ => new GridColumn())]);
        var header = new TableRow([
            new TableRowProperties(new TableHeader()),
            .. Cells(table.Header, WordStyles.TableHead),
        ]);
        return new Table([
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Line,
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Line,
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Line,
                    }
                )
            ),
            grid,
            header,
            .. table.Rows.Select(row => new TableRow(Cells(row, WordStyles.TableCell))),
        ]);
    }

    private const string Line = "C8C8C8";

    private static TableCell[] Cells(IReadOnlyList<string> texts, string style) =>
        [.. texts.Select(text => new TableCell(Styled(text, style)))];

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Styled(string text, string? style)
    {
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph();
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

    /// <summary>XML 1.0 has no place for most control characters.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => c == '\t' || !char.IsControl(c)));

    private static SectionProperties Page() =>
        new(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1134,
                Bottom = 1134,
                Left = 1134,
                Right = 1134,
                Header = 567,
                Footer = 567,
            }
        );
}
