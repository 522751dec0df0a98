using System.Net;
using ChatCoach.Core.Language;

namespace ChatCoach.Host.SlackEdge.Installing;

/// <summary>The one page that the browser sees after an installation.</summary>
internal static class InstallPage
{
    public static Speech SpeechOf(HttpRequest request) =>
        new(
            request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("fr", StringComparison.OrdinalIgnoreCase)
                ? "fr-FR"
                : "en-GB",
            "Europe/Paris"
        );

    /// <param name="speech">The visitor's.</param>
    /// <param name="title">What happened.</param>
    /// <param name="text">What to do now.</param>
    /// <param name="link">An address of Slack to go on to, or null.</param>
    /// <param name="status">Of the response.</param>
    public static IResult Show(Speech speech, string title, string text, string? link, int status)
    {
        var go = link is null ? "" : $"<p><a href=\"{Html(link)}\">{Html(speech["slack.open"])}</a></p>";
        return Results.Content(
            $$"""
            <!doctype html>
            <html lang="{{(speech.IsFrench ? "fr" : "en")}}">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Html(title)}}</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;color:#1d1c1d}
            h1{font-size:1.5rem}a{color:#1264a3}</style>
            <h1>{{Html(title)}}</h1>
            <p>{{Html(text)}}</p>
            {{go}}
            </html>
            """,
            "text/html; charset=utf-8",
            statusCode: status
        );
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
