using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>A piece of a paragraph. The schema's shorthand, a bare string, is read as a text run.</summary>
[JsonConverter(typeof(InlineConverter))]
public abstract record AdaptiveInline(string Type) : AdaptiveExtensible
{
    [JsonPropertyOrder(-20)]
    public string Type { get; } = Type;
}

/// <summary>An inline of a type that this model does not know, kept as it came.</summary>
public sealed record AdaptiveUnknownInline(string Type) : AdaptiveInline(Type);
