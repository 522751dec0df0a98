using System.Net;
using System.Text.RegularExpressions;
using ChatCoach.Host.Tests.TeamsEdge;
using Microsoft.AspNetCore.Hosting;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>The addresses that the Teams manifest gives to everybody open, in the reader's language.</summary>
public sealed partial class PagesTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "fr-CA,fr;q=0.9,en;q=0.8", "fr", "Ce qu’il fait")]
    [InlineData("/", "de,en-US;q=0.7,fr;q=0.3", "en", "What it does")]
    [InlineData("/privacy", "fr", "fr", "Vos droits")]
    [InlineData("/privacy", "en", "en", "Your rights")]
    [InlineData("/terms", "fr;q=0.5,en;q=0.4", "fr", "Un coach, pas un avocat")]
    [InlineData("/terms", "en,fr;q=0", "en", "A coach, not a lawyer")]
    [InlineData("/terms?lang=en", "fr", "en", "A coach, not a lawyer")]
    [InlineData("/", "ja", "fr", "Ce qu’il fait")]
    [InlineData("/", "not a header at all;;q=", "fr", "Ce qu’il fait")]
    public async Task A_page_speaks_the_language_of_its_reader(string path, string wanted, string language, string says)
    {
        using var answer = await AskAsync(service.Client, path, wanted);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Contains(says, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task A_page_runs_nothing_loads_nothing_and_can_be_read_aloud(string path)
    {
        using var answer = await AskAsync(service.Client, path, "en");
        var html = await answer.Content.ReadAsStringAsync(Stop);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(HeadingOne().Matches(html));
        Assert.Single(Landmark().Matches(html));
        Assert.Contains($"href=\"{path}?lang=en\" aria-current=\"page\"", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\" hreflang=\"fr\">Français</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_and_the_way_to_them_are_named_as_they_were_set_and_as_text()
    {
        await using var run = service.With(host =>
        {
            host.UseSetting("Operator:Name", "Lumen <b>& Fils</b>");
            host.UseSetting("Operator:Contact", "données@lumen.example");
        });
        using var client = run.CreateClient();

        using var answer = await AskAsync(client, "/privacy", "en");
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains("run by Lumen &lt;b&gt;&amp; Fils&lt;/b&gt;,", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:données@lumen.example\">", html, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await client.SendAsync(request, Stop);
    }

    [GeneratedRegex("<h1[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingOne();

    [GeneratedRegex("<main[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex Landmark();
}
