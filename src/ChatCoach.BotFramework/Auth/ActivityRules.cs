using System.Collections.Frozen;
using System.Text.Json;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Auth;

/// <summary>Which activities a good token may carry; each rule returns its refusal.</summary>
internal sealed class ActivityRules(BotFrameworkOptions options, ServiceHosts hosts)
{
    private const string AnyTenant = "*";

    private readonly FrozenSet<string> tenants = AllowedBy(options).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public TokenCheck? Refusal(BotToken token, Activity activity) =>
        token.ServiceUrl is null ? TokenCheck.Unauthenticated("The token has no serviceurl claim.")
        : !SameUrl(token.ServiceUrl, activity.ServiceUrl)
            ? TokenCheck.Forbidden("The token is for another serviceUrl than the activity's.")
        : !hosts.Allows(activity.ServiceUrl)
            ? TokenCheck.Forbidden("The activity's serviceUrl is of no host in BotFramework:AllowedServiceHosts.")
        : !IsEndorsed(token, activity.ChannelId)
            ? TokenCheck.Forbidden("The signing key is not endorsed for the activity's channelId.")
        : !IsTenantAllowed(activity) ? TokenCheck.Forbidden("The activity's tenant is not allowed.")
        : null;

    private static bool SameUrl(string claimed, string? told) =>
        told is not null
        && claimed.AsSpan().TrimEnd('/').Equals(told.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    // "msteams:copilot" is a part of msteams: keys are endorsed for the channel before the colon.
    private static bool IsEndorsed(BotToken token, string? channelId) =>
        channelId?.Split(':', 2)[0] is { Length: > 0 } channel && token.Endorsements.Contains(channel);

    // Teams tells the tenant twice; a body that tells two tenants is allowed only if both are.
    private bool IsTenantAllowed(Activity activity)
    {
        if (tenants.Contains(AnyTenant))
        {
            return true;
        }

        string?[] told = [activity.Conversation?.TenantId, TenantIn(activity.ChannelData)];
        return told.Any(tenant => tenant is not null)
            && Array.TrueForAll(told, tenant => tenant is null || tenants.Contains(tenant));
    }

    // Read in place: this is asked of every activity, and the rest of the channel data is not needed here.
    private static string? TenantIn(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant)
        && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static IEnumerable<string> AllowedBy(BotFrameworkOptions options) =>
        options.AllowedTenants.Count > 0 ? options.AllowedTenants
        : options.TenantId.Length > 0 ? [options.TenantId]
        : [AnyTenant];
}
