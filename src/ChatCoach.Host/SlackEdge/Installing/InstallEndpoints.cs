using ChatCoach.Core.Language;
using ChatCoach.Host.Documents;
using ChatCoach.Slack.OAuth;
using ChatCoach.Slack.WebApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge.Installing;

/// <summary>
/// <c>GET /slack/install</c> sends the browser to Slack, <c>GET /slack/oauth</c> takes it back with the code that is
/// exchanged for a token. Source: Slack, "Installing with OAuth".
/// </summary>
internal sealed partial class InstallEndpoints(
    IOptions<SlackOptions> options,
    PublicAddress address,
    InstallState states,
    InstalledTokens tokens,
    SlackApiClient api,
    ILogger<InstallEndpoints> logger
)
{
    /// <summary>No more than what is used: to be spoken to, to answer, to hand over a file, to know language and zone,
    /// and to hear that it was added to a channel and who is there.</summary>
    public static readonly IReadOnlyList<string> Scopes =
    [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
    ];

    public IResult Install(HttpContext context)
    {
        var speech = Begin(context);
        if (RedirectUri() is not { } redirect)
        {
            LogNoAddress(logger);
            return Failed(speech, "slack.notReady", StatusCodes.Status503ServiceUnavailable);
        }

        var (state, secret) = states.Begin();
        context.Response.Cookies.Append(
            InstallState.Cookie,
            secret,
            CookieOf(context, new CookieOptions { MaxAge = InstallState.Life })
        );
        // The page that asks is beside the Web API: slack.com/oauth/v2/authorize.
        var page = new Uri(new Uri(options.Value.ApiBaseUrl), "/oauth/v2/authorize").AbsoluteUri;
        return Results.Redirect(
            QueryHelpers.AddQueryString(
                page,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["client_id"] = options.Value.ClientId,
                    ["scope"] = string.Join(',', Scopes),
                    ["state"] = state,
                    ["redirect_uri"] = redirect,
                }
            )
        );
    }

    public async Task<IResult> ReturnAsync(HttpContext context)
    {
        var speech = Begin(context);
        var query = context.Request.Query;
        var secret = context.Request.Cookies[InstallState.Cookie];
        context.Response.Cookies.Delete(InstallState.Cookie, CookieOf(context, new CookieOptions()));
        if (!states.IsRight(query["state"], secret))
        {
            return Failed(speech, "slack.otherBrowser", StatusCodes.Status400BadRequest);
        }

        if (query["code"].ToString() is not { Length: > 0 } code || RedirectUri() is not { } redirect)
        {
            return Failed(speech, "slack.cancelled", StatusCodes.Status200OK);
        }

        try
        {
            var access = await api.AccessAsync(
                OAuthGrant.Code(options.Value.ClientId!, options.Value.ClientSecret!, code, redirect),
                context.RequestAborted
            );
            if (Installation.Of(access, TimeProvider.System.GetUtcNow()) is not { } installation)
            {
                return Failed(speech, "slack.refused", StatusCodes.Status502BadGateway);
            }

            await tokens.InstallAsync(installation, CancellationToken.None);
            LogInstalled(logger, installation.Id);
            return InstallPage.Show(
                speech,
                speech["slack.installedTitle"],
                speech.Say("slack.installed", installation.Name ?? installation.Id),
                LinkTo(installation),
                StatusCodes.Status200OK
            );
        }
        catch (SlackApiException e)
        {
            LogRefused(logger, e.Error);
            return Failed(speech, "slack.refused", StatusCodes.Status502BadGateway);
        }
    }

    private static Speech Begin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        // The address holds the code: it is told to nobody.
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return InstallPage.SpeechOf(context.Request);
    }

    private string? RedirectUri() => address.Find() is { } home ? new Uri(home, "/slack/oauth").AbsoluteUri : null;

    private static string? LinkTo(Installation installation) =>
        installation.AppId is { Length: > 0 } app
            ? QueryHelpers.AddQueryString(
                "https://slack.com/app_redirect",
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["app"] = app, ["team"] = installation.Id }
            )
            : null;

    /// <summary>Lax, since the browser comes back from Slack's page; over https wherever the service is.</summary>
    private CookieOptions CookieOf(HttpContext context, CookieOptions cookie)
    {
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/slack";
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Secure = context.Request.IsHttps || address.Find()?.Scheme == Uri.UriSchemeHttps;
        return cookie;
    }

    private static IResult Failed(Speech speech, string text, int status) =>
        InstallPage.Show(speech, speech["slack.notInstalledTitle"], speech[text], link: null, status);

    [LoggerMessage(LogLevel.Information, "The app was installed at {Installation}.")]
    private static partial void LogInstalled(ILogger logger, string installation);

    [LoggerMessage(LogLevel.Warning, "An installation failed: {Error}.")]
    private static partial void LogRefused(ILogger logger, string error);

    [LoggerMessage(LogLevel.Error, "Nobody can install the app in Slack before Coach:PublicAddress is set.")]
    private static partial void LogNoAddress(ILogger logger);
}
