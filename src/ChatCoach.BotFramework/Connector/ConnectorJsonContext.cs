using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Connector;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 32)]
[JsonSerializable(typeof(ConnectorError))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;
