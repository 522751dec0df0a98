using System.Text.Json.Serialization;

namespace ChatCoach.Host.Documents;

/// <summary>How links are written: short, since they travel in addresses.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(SealedPicture))]
[JsonSerializable(typeof(SealedDocument))]
internal sealed partial class FilesJson : JsonSerializerContext;
