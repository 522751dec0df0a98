using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>A small table as rows of columns: Adaptive Cards' own table is not on every mobile client.</summary>
internal static class TableRenderer
{
    public static AdaptiveContainer Render(TableBlock table) =>
        new([
            Row(table.Header, header: true, first: true),
            .. table.Rows.Select(row => Row(row, header: false, first: false)),
        ])
        {
            Spacing = AdaptiveSpacing.Medium,
        };

    private static AdaptiveColumnSet Row(IReadOnlyList<string> cells, bool header, bool first) =>
        new([
            .. cells.Select(
                (cell, column) =>
                    new AdaptiveColumn([
                        new AdaptiveTextBlock(CardText.Plain(cell))
                        {
                            Wrap = true,
                            Size = header ? AdaptiveTextSize.Small : null,
                            Weight = header ? AdaptiveTextWeight.Bolder : null,
                            HorizontalAlignment = column > 0 ? AdaptiveHorizontalAlignment.Right : null,
                        },
                    ])
                    {
                        Width = AdaptiveColumnWidth.Weighted(column == 0 ? 2 : 1),
                    }
            ),
        ])
        {
            Spacing = first ? AdaptiveSpacing.None : AdaptiveSpacing.Small,
        };
}
