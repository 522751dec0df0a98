using System.Text;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>
/// Text for a place that reads Markdown: what people wrote must show as they wrote it, and never become a link, a
/// heading or a mention.
/// </summary>
internal static class CardText
{
    private static readonly System.Buffers.SearchValues<char> Live = System.Buffers.SearchValues.Create("\\`*_[]<>#");

    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny(Live) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '#':
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
