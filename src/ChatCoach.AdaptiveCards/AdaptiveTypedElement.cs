using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// Whatever carries a <c>type</c> that a reader chooses by: elements, actions and inlines.
/// Source: Adaptive Cards schema 1.5, "Extendable.Item" and "fallback".
/// </summary>
/// <param name="Type">The discriminator as the schema spells it, "TextBlock" or "Action.Submit".</param>
[JsonConverter(typeof(TypedElementConverter<AdaptiveTypedElement>))]
public abstract record AdaptiveTypedElement(string Type) : AdaptiveExtensible
{
    /// <summary>The discriminator; written first, so that a reader knows at once what follows.</summary>
    [JsonPropertyOrder(-20)]
    public string Type { get; } = Type;

    /// <summary>
    /// Names the element for toggles and for the answers of inputs. The official renderer makes it a DOM id, so two
    /// cards on one page need different ids.
    /// </summary>
    [JsonPropertyOrder(-10)]
    public string? Id { get; init; }

    /// <summary>What a host shows that does not know this type: another element, or nothing.</summary>
    public AdaptiveFallbackElement? Fallback { get; init; }
}
