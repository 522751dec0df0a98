using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>Enums in the schema's spelling, "extraLarge"; letters' case does not matter when reading.</summary>
internal sealed class SchemaEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
