using System.Text.Json.Serialization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;

namespace ChatCoach.Host.Storage;

/// <summary>How people and journal rows are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(JournalRow))]
[JsonSerializable(typeof(Person))]
internal sealed partial class StorageJson : JsonSerializerContext;
