using System.Text.Json.Serialization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>How a dispute is kept beside its project.</summary>
public static class DisputeRow
{
    public static RowType<Dispute> Type { get; } = new("dispute", DisputeJson.Default.Dispute);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(Dispute))]
internal sealed partial class DisputeJson : JsonSerializerContext;
