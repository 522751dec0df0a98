using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// An Adaptive Card. Written as <c>{"type":"AdaptiveCard","$schema":…,"version":"1.5","body":[…]}</c>; what is unset is
/// left out. There is no <c>lang</c>: the official renderer (adaptivecards 3.0.6) warns about it and drops it.
/// Source: Adaptive Cards schema 1.5, "AdaptiveCard"; Teams extensions under <c>msteams</c> and <c>metadata</c>.
/// </summary>
public sealed record AdaptiveCard : AdaptiveExtensible
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The version that Teams bundles.</summary>
    public const string KnownVersion = "1.5";

    [JsonPropertyOrder(-20)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The schema's address; null when a card that was read had none.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-19)]
    public string? Schema { get; init; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The schema version that a host must know; null when a card that was read had none.</summary>
    [JsonPropertyOrder(-18)]
    public string? Version { get; init; } = KnownVersion;

    /// <summary>Shown where cards are not: notifications, old clients, screen readers' lists.</summary>
    [JsonPropertyOrder(-17)]
    public string? FallbackText { get; init; }

    /// <summary>What a voice says instead of reading the card.</summary>
    public string? Speak { get; init; }

    public IReadOnlyList<AdaptiveElement> Body
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The bar of buttons at the bottom; null for none. At most six are shown by Teams.</summary>
    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>How the card renews itself for the person who looks at it.</summary>
    public AdaptiveRefresh? Refresh { get; init; }

    /// <summary>A number and "px".</summary>
    public string? MinHeight { get; init; }

    public AdaptiveVerticalContentAlignment? VerticalContentAlignment { get; init; }

    public bool? Rtl { get; init; }

    /// <summary>What only Teams reads; other hosts ignore it.</summary>
    [JsonPropertyName("msteams")]
    public AdaptiveMsTeams? MsTeams { get; init; }

    public AdaptiveMetadata? Metadata { get; init; }

    /// <summary>The card as JSON text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AdaptiveCardJson.CardType);

    /// <summary>The card as JSON in UTF-8; its length is what a channel's limit is compared with.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, AdaptiveCardJson.CardType);

    /// <summary>The card as a JSON value, to stand in an activity's attachment.</summary>
    public JsonElement ToJsonElement() => JsonSerializer.SerializeToElement(this, AdaptiveCardJson.CardType);

    /// <summary>Writes the card where the writer stands. How letters are escaped is the writer's own option.</summary>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AdaptiveCardJson.CardType);

    /// <summary>Reads a card; unknown elements, actions and properties are kept.</summary>
    /// <exception cref="JsonException">Not JSON, not a card, a known property with a wrong value, or deeper than
    /// <see cref="AdaptiveCardJson.MaxDepth"/>.</exception>
    public static AdaptiveCard Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <inheritdoc cref="Parse(string)"/>
    public static AdaptiveCard Parse(ReadOnlySpan<byte> utf8Json) => AdaptiveCardJson.Read(utf8Json);
}
