using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>A card or a file. Source: REST reference, "Attachment object".</summary>
/// <remarks>
/// Teams splits an activity that has both text and a card, and then gives no id back: send them apart.
/// Never fetch <see cref="ContentUrl"/> of an incoming attachment unchecked.
/// </remarks>
public sealed record Attachment
{
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public JsonElement? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    public static Attachment AdaptiveCard(JsonElement card) =>
        new() { ContentType = AdaptiveCardContentType, Content = card };
}
