using System.Text;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// What someone wrote to the bot, without the mention that called it. Who is mentioned is told by the entity's
/// <c>mentioned.id</c> alone: names are chosen by people, and text that looks like a mention may be typed.
/// </summary>
public static class MentionText
{
    private const string HtmlSpace = "&nbsp;";

    /// <summary>
    /// The text without the mentions of <paramref name="recipientId"/>, trimmed. Other mentions stay. Where several
    /// entities share one text (two who bear a name), the first entity is the first place in the text, and so on.
    /// </summary>
    public static string WithoutMentionOf(Activity activity, string? recipientId)
    {
        var text = activity.Text ?? string.Empty;
        if (string.IsNullOrEmpty(recipientId) || activity.Entities is not { Count: > 0 } entities)
        {
            return text.Trim();
        }

        var sameText = entities
            .Select(Mention.From)
            .OfType<Mention>()
            .Select(mention => (Piece: PieceOf(mention), IsRecipient: IsOf(mention, recipientId)))
            .Where(mention => mention.Piece.Length > 0)
            .GroupBy(mention => mention.Piece, mention => mention.IsRecipient, StringComparer.Ordinal);
        foreach (var mentions in sameText)
        {
            text = Without(text, mentions.Key, [.. mentions]);
        }

        return text.Trim();
    }

    private static string PieceOf(Mention mention) =>
        !string.IsNullOrEmpty(mention.Text) ? mention.Text
        : string.IsNullOrEmpty(mention.Mentioned.Name) ? string.Empty
        : $"<at>{mention.Mentioned.Name}</at>";

    private static bool IsOf(Mention mention, string recipientId) =>
        string.Equals(mention.Mentioned.Id, recipientId, StringComparison.Ordinal);

    private static string Without(string text, string piece, bool[] isRecipient)
    {
        var kept = new StringBuilder(text.Length);
        var from = 0;
        for (var nth = 0; nth < isRecipient.Length; nth++)
        {
            var at = text.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            var end = at + piece.Length;
            if (isRecipient[nth])
            {
                kept.Append(text, from, at - from);
                end = PastSpace(text, end, startsLine: kept.Length == 0 || char.IsWhiteSpace(kept[^1]));
            }
            else
            {
                kept.Append(text, from, end - from);
            }

            from = end;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    // "hello <at>Coach</at> there" becomes "hello there", with one space.
    private static int PastSpace(string text, int end, bool startsLine)
    {
        while (startsLine && end < text.Length)
        {
            if (string.CompareOrdinal(text, end, HtmlSpace, 0, HtmlSpace.Length) == 0)
            {
                end += HtmlSpace.Length;
            }
            else if (text[end] is ' ' or '\t' or '\u00A0')
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}
