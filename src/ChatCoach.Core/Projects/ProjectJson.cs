using System.Text.Json.Serialization;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>How the root and its messages are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(TurnPage))]
[JsonSerializable(typeof(OutboxMessage))]
[JsonSerializable(typeof(CoachMessage))]
public sealed partial class ProjectJson : JsonSerializerContext;
