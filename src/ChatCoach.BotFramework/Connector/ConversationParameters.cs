using System.Text.Json;
using System.Text.Json.Serialization;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// Asks for a new conversation. In Teams: a personal chat needs exactly one member and the tenant, is the same each
/// time, and gives no activity id; a thread of a channel needs <see cref="IsGroup"/>, the channel in
/// <see cref="ChannelData"/> and a first <see cref="Activity"/>; group chats cannot be made by a bot (400
/// <c>BadSyntax</c>). Source: REST reference, "Create Conversation"; Teams, "Send proactive messages".
/// </summary>
public sealed record ConversationParameters
{
    public bool IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public string? TenantId { get; set; }

    public Activity? Activity { get; set; }

    public JsonElement? ChannelData { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A personal chat with one person.</summary>
    public static ConversationParameters Personal(string memberId, string tenantId) =>
        new() { Members = [new() { Id = memberId }], TenantId = tenantId };

    /// <summary>A new thread in a channel, begun by a first message.</summary>
    public static ConversationParameters ChannelThread(string channelId, string? tenantId, Activity first) =>
        new()
        {
            IsGroup = true,
            TenantId = tenantId,
            Activity = first,
            ChannelData = new TeamsChannelData { Channel = new() { Id = channelId } }.ToJson(),
        };
}
