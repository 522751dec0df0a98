using System.Globalization;
using System.Text;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.SlackEdge;

/// <summary>A table as lines of characters of one width: the first column to the left, figures to the right.</summary>
internal static class TableText
{
    private const int WidestColumn = 28;

    public static IEnumerable<string> Lines(TableBlock table)
    {
        var rows = table.Rows.Prepend(table.Header).Select(row => row.Select(Wrapped).ToArray()).ToList();
        var columns = rows.Max(row => row.Length);
        var widths = Enumerable
            .Range(0, columns)
            .Select(column => rows.Max(row => column < row.Length ? row[column].Max(Width) : 0))
            .ToArray();
        for (var number = 0; number < rows.Count; number++)
        {
            var row = rows[number];
            for (var line = 0; line < row.Max(cell => cell.Length); line++)
            {
                yield return Line(row, line, widths);
            }

            if (number == 0)
            {
                yield return string.Join("  ", widths.Select(width => new string('─', width)));
            }
        }
    }

    private static string Line(string[][] row, int line, int[] widths)
    {
        var text = new StringBuilder();
        for (var column = 0; column < row.Length; column++)
        {
            var cell = line < row[column].Length ? row[column][line] : "";
            var pad = new string(' ', widths[column] - Width(cell));
            text.Append(column == 0 ? "" : "  ").Append(column == 0 ? cell + pad : pad + cell);
        }

        return text.ToString().TrimEnd();
    }

    private static string[] Wrapped(string cell)
    {
        var lines = new List<string> { "" };
        foreach (var word in cell.ReplaceLineEndings(" ").Split(' '))
        {
            foreach (var piece in LongText.Split(word.Length == 0 ? " " : word, WidestColumn))
            {
                if (lines[^1].Length > 0 && Width(lines[^1]) + 1 + Width(piece) > WidestColumn)
                {
                    lines.Add("");
                }

                lines[^1] = lines[^1].Length == 0 ? piece.TrimStart() : $"{lines[^1]} {piece}";
            }
        }

        return [.. lines];
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
