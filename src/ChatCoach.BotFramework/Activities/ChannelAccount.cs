using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>A person or a bot. Source: REST reference, "ChannelAccount object".</summary>
public sealed record ChannelAccount
{
    /// <summary>In Teams <c>29:…</c> for a person, <c>28:{app id}</c> for a bot; opaque, and differs per bot.</summary>
    public string? Id { get; set; }

    /// <summary>Shown name, chosen by people: escape it wherever it is shown.</summary>
    public string? Name { get; set; }

    /// <summary>Object id in Microsoft Entra ID: with the tenant, the stable key of a person.</summary>
    public string? AadObjectId { get; set; }

    /// <summary><c>user</c> or <c>bot</c>; often absent.</summary>
    public string? Role { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
