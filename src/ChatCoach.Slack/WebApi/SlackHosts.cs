namespace ChatCoach.Slack.WebApi;

/// <summary>
/// Which addresses tokens and files may go to. Slack names an address for each upload and each answer: one from
/// elsewhere would be handed what it should not see.
/// </summary>
/// <param name="allowLoopback">True in Development: a local stand-in for Slack may be called over http.</param>
public sealed class SlackHosts(bool allowLoopback)
{
    public const string DefaultApi = "https://slack.com/api/";

    private static readonly string[] Api = ["slack.com", "slack-gov.com"];
    private static readonly string[] Files = ["files.slack.com", "files.slack-gov.com"];
    private static readonly string[] Hooks = ["hooks.slack.com", "hooks.slack-gov.com"];

    /// <summary>The address that Web API methods are appended to; it ends in a slash.</summary>
    public bool AllowsApi(Uri? address) =>
        address is { IsAbsoluteUri: true, Query: "", Fragment: "" }
        && address.AbsolutePath.EndsWith('/')
        && Allows(address, Api);

    public bool AllowsUpload(Uri? address) => Allows(address, Files);

    /// <summary>An interaction's <c>response_url</c>.</summary>
    public bool AllowsResponse(Uri? address) => Allows(address, Hooks);

    private bool Allows(Uri? address, string[] hosts) =>
        address is { IsAbsoluteUri: true, UserInfo.Length: 0 }
        && (
            (
                address.Scheme == Uri.UriSchemeHttps
                && address.IsDefaultPort
                && hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
            ) || (allowLoopback && address.IsLoopback && (address.Scheme is "http" or "https"))
        );
}
