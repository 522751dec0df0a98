using System.Text.Json.Serialization;

namespace ChatCoach.Core.Exchanges;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(SharedCall))]
[JsonSerializable(typeof(SharedNote))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
