using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatCoach.Host.Documents;

/// <summary>The few styles of our documents, under Word's own names so that its navigation finds the headings.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string ListItem = "ListParagraph";
    public const string TableHead = "TableHead";
    public const string TableCell = "TableCell";

    public const string Quiet = "Quiet";
    public const string Footer = "Footer";

    /// <summary>The line that keeps two tables apart, no higher than it must be.</summary>
    public const string AfterTable = "AfterTable";

    private const string Ink = "242424";
    private const string QuietInk = "616161";

    public static Styles Of(string locale) =>
        new([
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" },
                        new Color { Val = Ink },
                        new FontSize { Val = "22" },
                        new Languages { Val = locale }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "264",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            Named("Normal", "Normal", isDefault: true),
            Named(Title, "Title", size: "40", bold: true, after: "40"),
            Named(Subtitle, "Subtitle", color: QuietInk, after: "240"),
            Named(Heading1, "heading 1", size: "28", bold: true, before: "280", after: "80", outline: 0),
            Named(Heading2, "heading 2", size: "24", bold: true, before: "200", after: "60", outline: 1),
            Named(ListItem, "List Paragraph", after: "40", indent: "284"),
            Named(TableHead, "Table Head", size: "18", bold: true, before: "40", after: "40"),
            Named(TableCell, "Table Cell", size: "18", before: "40", after: "40"),
            Named(Quiet, "Quiet", size: "18", color: QuietInk),
            Named(AfterTable, "After Table", size: "12", after: "0"),
            Named(Footer, "footer", size: "18", color: QuietInk, after: "0", right: WordWriter.TextWidth),
        ]);

    private static Style Named(
        string id,
        string name,
        string? size = null,
        bool bold = false,
        string? color = null,
        string before = "0",
        string after = "120",
        string? indent = null,
        int? outline = null,
        int? right = null,
        bool isDefault = false
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
        {
            paragraph.AppendChild(new KeepNext());
        }

        if (right is { } end)
        {
            paragraph.AppendChild(new Tabs(new TabStop { Val = TabStopValues.Right, Position = end }));
        }

        paragraph.AppendChild(new SpacingBetweenLines { Before = before, After = after });
        if (indent is not null)
        {
            paragraph.AppendChild(new Indentation { Left = indent, Hanging = indent });
        }

        if (outline is { } level)
        {
            paragraph.AppendChild(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.AppendChild(new Bold());
        }

        if (color is not null)
        {
            run.AppendChild(new Color { Val = color });
        }

        if (size is not null)
        {
            run.AppendChild(new FontSize { Val = size });
        }

        var style = new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? OnOffValue.FromBoolean(true) : null,
        };
        return style;
    }
}
