using System.Text.Json.Serialization;

namespace ChatCoach.Slack.BlockKit;

/// <summary>A text of a block: as it is, or with Slack's own marks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
[JsonDerivedType(typeof(MarkdownText), "mrkdwn")]
public abstract record TextObject(string Text);

/// <summary>Shown as it is written; what people wrote needs no escaping here.</summary>
public sealed record PlainText(string Text) : TextObject(Text)
{
    /// <summary>False, so that <c>:)</c> stays what its writer meant.</summary>
    public bool Emoji { get; }
}

/// <summary>Bold, links and mentions are live: everything that is not the app's own goes through <see cref="Escape"/>.</summary>
public sealed record MarkdownText(string Text) : TextObject(Text)
{
    /// <summary>True, so that words that look like a channel or an address become no link.</summary>
    public bool Verbatim { get; } = true;

    /// <summary>The three characters that Slack gives a meaning. Source: Slack, "Formatting text for app surfaces".</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
