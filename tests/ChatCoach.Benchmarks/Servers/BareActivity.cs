using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.Benchmarks.Servers;

/// <summary>Every field of the body that the load sends, and no rule about any of them.</summary>
internal sealed record BareActivity(
    string Type,
    string Id,
    string ChannelId,
    string ServiceUrl,
    DateTimeOffset Timestamp,
    DateTimeOffset LocalTimestamp,
    string LocalTimezone,
    string Locale,
    BareAccount From,
    BareAccount Recipient,
    BareConversation Conversation,
    string Text,
    string TextFormat,
    IReadOnlyList<BareEntity> Entities,
    JsonElement ChannelData
);

internal sealed record BareAccount(string Id, string? Name, string? AadObjectId);

internal sealed record BareConversation(string Id, string ConversationType, string TenantId);

internal sealed record BareEntity(string Type, string Locale, string Country, string Platform, string Timezone);

internal sealed record BareReply(string Type, string Text);

internal sealed record BareReceipt(string? Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareReply))]
[JsonSerializable(typeof(BareReceipt))]
internal sealed partial class BareJson : JsonSerializerContext;
