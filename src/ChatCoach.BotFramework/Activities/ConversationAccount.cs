using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>A conversation. Source: REST reference, "ConversationAccount object"; Teams, "Conversation basics".</summary>
public sealed record ConversationAccount
{
    /// <summary>
    /// In Teams <c>a:…</c> (personal), <c>19:…@thread.v2</c> (group chat) or <c>19:…@thread.tacv2</c> (channel),
    /// the last with <c>;messageid=…</c> when it names one thread of the channel.
    /// </summary>
    public string? Id { get; set; }

    public string? TenantId { get; set; }

    /// <summary>One of <see cref="ConversationTypes"/>; absent in old personal activities.</summary>
    public string? ConversationType { get; set; }

    public bool? IsGroup { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? AadObjectId { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
