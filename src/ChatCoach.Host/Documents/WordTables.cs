using ChatCoach.Core.Files;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatCoach.Host.Documents;

/// <summary>A table with fixed columns, so that a long word breaks in its cell and no column leaves the page.</summary>
internal static class WordTables
{
    private const string Line = "C8C8C8";
    private const string HeaderGround = "F3F2F1";

    public static Table Render(DocumentTable table)
    {
        var columns = table.Header.Count > 0 ? table.Header.Count : table.Rows.Max(row => row.Count);
        var widths = WidthsOf(table, columns);
        return new Table([
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(Border<TopBorder>(), Border<BottomBorder>(), Border<InsideHorizontalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = table.Header.Count > 0, FirstColumn = table.Header.Count == 0 }
            ),
            new TableGrid([
                .. widths.Select(width => new GridColumn
                {
                    Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture),
                }),
            ]),
            .. table.Header.Count > 0 ? [Header(table, widths)] : Array.Empty<TableRow>(),
            .. table.Rows.Select(row => Row(row, widths, isPairs: table.Header.Count == 0)),
        ]);
    }

    /// <summary>In twentieths of a point, together as wide as the text.</summary>
    private static List<int> WidthsOf(DocumentTable table, int columns)
    {
        var parts = table.Widths.Count == columns ? table.Widths : [.. Enumerable.Repeat(1, columns)];
        return [.. parts.Select(part => part * WordWriter.TextWidth / parts.Sum())];
    }

    private static TableRow Header(DocumentTable table, List<int> widths) =>
        new([
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. table.Header.Select((text, index) => Cell(text, WordStyles.TableHead, widths[index], HeaderGround)),
        ]);

    /// <summary>A row is read as a whole: it goes to the next page rather than over the end of one.</summary>
    private static TableRow Row(IReadOnlyList<string> texts, List<int> widths, bool isPairs) =>
        new([
            new TableRowProperties(new CantSplit()),
            .. texts.Select(
                (text, index) =>
                    Cell(text, isPairs && index == 0 ? WordStyles.TableHead : WordStyles.TableCell, widths[index], null)
            ),
        ]);

    private static TableCell Cell(string text, string style, int width, string? ground)
    {
        var properties = new TableCellProperties(
            new TableCellWidth
            {
                Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Type = TableWidthUnitValues.Dxa,
            }
        );
        if (ground is not null)
        {
            properties.AppendChild(new Shading { Val = ShadingPatternValues.Clear, Fill = ground });
        }

        return new TableCell(properties, WordText.Styled(text, style));
    }

    private static T Border<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Color = Line,
        };
}
