namespace ChatCoach.Slack.OAuth;

/// <summary>What <c>oauth.v2.access</c> gives. Source: Slack, "Installing with OAuth".</summary>
public sealed record OAuthAccess
{
    public string? AccessToken { get; init; }

    /// <summary>Set where the app rotates its tokens: exchanged for the next one, once.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Seconds until the token stops working; null for one that does not.</summary>
    public int? ExpiresIn { get; init; }

    /// <summary><c>bot</c>.</summary>
    public string? TokenType { get; init; }

    /// <summary>What was granted, with commas.</summary>
    public string? Scope { get; init; }

    public string? BotUserId { get; init; }

    public string? AppId { get; init; }

    /// <summary>Null where the whole organisation was chosen.</summary>
    public OAuthPlace? Team { get; init; }

    public OAuthPlace? Enterprise { get; init; }

    public bool? IsEnterpriseInstall { get; init; }

    public OAuthUser? AuthedUser { get; init; }

    /// <summary>Neither the tokens nor anything that a log should not hold.</summary>
    public override string ToString() => $"a grant for {Team?.Id ?? Enterprise?.Id}";
}

public sealed record OAuthPlace(string? Id, string? Name);

/// <summary>Who installed it.</summary>
public sealed record OAuthUser(string? Id);
