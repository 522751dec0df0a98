namespace ChatCoach.Slack.OAuth;

/// <summary>What is exchanged for a token, and by which app.</summary>
public sealed class OAuthGrant
{
    private OAuthGrant(string clientId, string clientSecret, params KeyValuePair<string, string>[] fields)
    {
        ClientId = clientId;
        ClientSecret = clientSecret;
        Fields = fields;
    }

    public string ClientId { get; }

    internal string ClientSecret { get; }

    internal IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <param name="clientId">The app's.</param>
    /// <param name="clientSecret">The app's.</param>
    /// <param name="code">What Slack sent back with the browser; good once, for ten minutes.</param>
    /// <param name="redirectUri">The address it was sent back to, as it was named at the beginning.</param>
    public static OAuthGrant Code(string clientId, string clientSecret, string code, string redirectUri) =>
        new(clientId, clientSecret, new("code", code), new("redirect_uri", redirectUri));

    public static OAuthGrant Refresh(string clientId, string clientSecret, string refreshToken) =>
        new(clientId, clientSecret, new("grant_type", "refresh_token"), new("refresh_token", refreshToken));
}
