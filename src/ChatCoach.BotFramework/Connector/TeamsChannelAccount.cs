using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// A member of a conversation, as Teams answers it. Source: Teams, "Get Teams context", "Fetch roster or user profile".
/// </summary>
public sealed record TeamsChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Object id in Microsoft Entra ID; Teams writes it as <c>objectId</c> too.</summary>
    public string? AadObjectId { get; set; }

    public string? ObjectId { get; set; }

    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    /// <summary>Of another tenant than the conversation's for guests and in shared channels: check before granting.</summary>
    public string? TenantId { get; set; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>…</summary>
    public string? UserRole { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>One page of members; the last has no <paramref name="ContinuationToken"/>.</summary>
public sealed record PagedMembersResult(IList<TeamsChannelAccount>? Members, string? ContinuationToken);
