using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// The root of everything that is an object in a card. Properties that this model does not know (a newer schema, an
/// extension of a host) are kept in <see cref="AdditionalProperties"/> and written back as they came.
/// </summary>
public abstract record AdaptiveExtensible
{
    /// <summary>Unknown properties by name; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Only the type's name: a card carries what people wrote, and that has no place in a log.</summary>
    public sealed override string ToString() => GetType().Name;
}
