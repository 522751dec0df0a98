using ChatCoach.Core.Language.Wording;

namespace ChatCoach.Core.Tests.Language.Wording;

/// <summary>A sentence with the classes that a reader gave it; none is clean.</summary>
internal sealed record LabelledSentence(
    string Id,
    string Language,
    string Text,
    IReadOnlyList<WordingClass> Classes,
    IReadOnlyList<string> Spans
)
{
    public bool IsMarked => Classes.Count > 0;
}

/// <summary>Reads labelled sentences: tab-separated, one header line, no quoting; columns are found by their names.</summary>
internal static class LabelledFile
{
    /// <exception cref="FormatException">A column or a class is missing or unknown; the message names line and column.</exception>
    public static List<LabelledSentence> Read(string name, IEnumerable<string> lines)
    {
        var rows = lines.Select((line, index) => (Cells: line.TrimEnd('\r').Split('\t'), Number: index + 1)).ToList();
        if (rows.Count == 0)
        {
            throw new FormatException($"{name} is empty: a header line with the columns is needed.");
        }

        var header = rows[0].Cells.Select(cell => cell.Trim('\uFEFF', ' ')).ToList();
        var places = new[] { "id", "lang", "text", "label", "classes" }.ToDictionary(
            column => column,
            column =>
                header.IndexOf(column) is >= 0 and var place
                    ? place
                    : throw new FormatException(
                        $"{name} has no column “{column}”; its header reads: {string.Join(", ", header)}."
                    ),
            StringComparer.Ordinal
        );
        var spans = header.IndexOf("marked_spans");
        return
        [
            .. rows.Skip(1)
                .Where(row => row.Cells is not [""])
                .Select(row =>
                    row.Cells.Length > places.Values.Max()
                        ? Sentence(row.Cells, column => row.Cells[places[column]], spans, $"{name}, line {row.Number}")
                        : throw new FormatException(
                            $"{name}, line {row.Number}: {row.Cells.Length} columns where {places.Values.Max() + 1} are needed."
                        )
                ),
        ];
    }

    private static LabelledSentence Sentence(string[] cells, Func<string, string> cell, int spans, string where)
    {
        var classes = cell("classes")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word =>
                Enum.TryParse<WordingClass>(word, ignoreCase: true, out var kind)
                    ? kind
                    : throw new FormatException($"{where}: “{word}” is no class.")
            )
            .ToList();
        var marked = cell("label") switch
        {
            "marked" => true,
            "clean" => false,
            var other => throw new FormatException($"{where}: the label “{other}” is neither marked nor clean."),
        };
        if (marked != classes.Count > 0)
        {
            throw new FormatException($"{where}: label and classes do not agree.");
        }

        if (cell("lang") is not ("fr" or "en"))
        {
            throw new FormatException($"{where}: the language “{cell("lang")}” is neither fr nor en.");
        }

        return new LabelledSentence(
            cell("id"),
            cell("lang"),
            cell("text"),
            classes,
            spans < 0 || spans >= cells.Length
                ? []
                : cells[spans].Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }
}
