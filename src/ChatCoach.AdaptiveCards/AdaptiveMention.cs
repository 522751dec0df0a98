using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// A person named in a card. The text must stand in a text block letter by letter, or Teams shows the bare mark.
/// Source: Teams documentation, "Format cards in Teams", mentions within Adaptive Cards.
/// </summary>
/// <param name="Text">The mark in the card's text, <c>&lt;at&gt;Ana&lt;/at&gt;</c>.</param>
public sealed record AdaptiveMention(string Text, AdaptiveMentioned Mentioned) : AdaptiveExtensible
{
    [JsonPropertyOrder(-20)]
    public string Type
    {
        get => field ?? "mention";
        init;
    }

    /// <summary>A mention with its mark made from the name; angle brackets in the name would break the mark.</summary>
    /// <param name="id">The person's channel id ("29:…"), Entra object id or user principal name.</param>
    public static AdaptiveMention Of(string id, string name)
    {
        var shown = name.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
        return new($"<at>{shown}</at>", new(id, shown));
    }
}

/// <summary>Who is mentioned.</summary>
public sealed record AdaptiveMentioned(string Id, string Name) : AdaptiveExtensible;
