using System.Text.Json.Serialization;
using ChatCoach.Slack.OAuth;

namespace ChatCoach.Host.SlackEdge.Installing;

/// <summary>A workspace, or a whole organisation, where the app is installed, with the token that speaks there.</summary>
/// <param name="Id">Of the workspace (T…) or the organisation (E…).</param>
/// <param name="Token">The bot's.</param>
/// <param name="InstalledAt">When; an older event does not take it away.</param>
internal sealed record Installation(string Id, string Token, DateTimeOffset InstalledAt)
{
    public string? Name { get; init; }

    public string? AppId { get; init; }

    public string? BotUserId { get; init; }

    /// <summary>Set where the app rotates its tokens.</summary>
    public string? RefreshToken { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <returns>Null where the grant names no token or no place for it.</returns>
    public static Installation? Of(OAuthAccess access, DateTimeOffset now)
    {
        var place = access.IsEnterpriseInstall is true ? access.Enterprise : access.Team;
        return access.AccessToken is { Length: > 0 } token && place?.Id is { Length: > 0 } id
            ? new Installation(id, token, now)
            {
                Name = place.Name,
                AppId = access.AppId,
                BotUserId = access.BotUserId,
                RefreshToken = access.RefreshToken,
                ExpiresAt = ExpiryOf(access, now),
            }
            : null;
    }

    /// <summary>The same place with its next token.</summary>
    public Installation? Renewed(OAuthAccess access, DateTimeOffset now) =>
        access.AccessToken is { Length: > 0 } token
            ? this with
            {
                Token = token,
                RefreshToken = access.RefreshToken ?? RefreshToken,
                ExpiresAt = ExpiryOf(access, now),
            }
            : null;

    public override string ToString() => $"an installation at {Id}";

    private static DateTimeOffset? ExpiryOf(OAuthAccess access, DateTimeOffset now) =>
        access.ExpiresIn is { } seconds ? now.AddSeconds(seconds) : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Installation))]
internal sealed partial class InstallationJson : JsonSerializerContext;
