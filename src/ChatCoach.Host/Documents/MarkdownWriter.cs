using System.Text;
using ChatCoach.Core.Files;

namespace ChatCoach.Host.Documents;

/// <summary>A document as Markdown that reads well as it is, too. What people wrote is escaped: it never becomes markup.</summary>
internal static class MarkdownWriter
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(
        "\\`*_[]<>#|~"
    );

    public static string Write(Document document)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(document.Title)).Append("\n\n");
        if (document.Subtitle is { Length: > 0 } subtitle)
        {
            text.Append('*').Append(Escaped(subtitle)).Append("*\n\n");
        }

        foreach (var block in document.Blocks)
        {
            Append(text, block);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DocumentBlock block)
    {
        switch (block)
        {
            case Heading heading:
                text.Append('#', heading.Level + 1).Append(' ').Append(Escaped(heading.Text)).Append("\n\n");
                break;
            case Paragraph paragraph:
                text.Append(Escaped(paragraph.Text)).Append("\n\n");
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    text.Append("- ").Append(Box(item.Done)).Append(Escaped(item.Text)).Append('\n');
                }

                text.Append('\n');
                break;
            case DocumentTable table:
                var header = table.Header.Count > 0 ? table.Header : [.. table.Rows[0].Select(_ => "")];
                AppendRow(text, header);
                AppendRow(text, [.. header.Select(_ => "---")], escape: false);
                foreach (var row in table.Rows)
                {
                    AppendRow(text, row);
                }

                text.Append('\n');
                break;
            case DocumentPicture picture:
                text.Append('*').Append(Escaped(picture.Alternative)).Append("*\n\n");
                break;
            case PageBreak:
                break;
            default:
                throw new InvalidOperationException($"No Markdown for {block.GetType().Name}.");
        }
    }

    private static string Box(bool? done) =>
        done switch
        {
            true => "[x] ",
            false => "[ ] ",
            null => "",
        };

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells, bool escape = true)
    {
        text.Append("| ").AppendJoin(" | ", escape ? cells.Select(Escaped) : cells).Append(" |\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
