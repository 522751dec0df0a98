using System.Net;
using System.Text.RegularExpressions;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>The page of an alert link over HTTP, from the link in the owner's chat to the alert in it.</summary>
public sealed partial class AlertPageTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Dictionary<string, string> Alert = new(StringComparer.Ordinal)
    {
        ["alert.what"] = "Le serveur de recette ferme vendredi.",
        ["alert.effect"] = "end",
        ["alert.when"] = "2026-12-18",
        ["alert.help"] = "",
        ["alert.name"] = "Luc Petit",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_can_be_read_aloud_runs_nothing_and_tells_nobody_where_it_is()
    {
        var path = await LinkAsync("page-ana");

        using var answer = await service.Client.GetAsync(path, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"fr\">", html, StringComparison.Ordinal);
        Assert.Contains("width=device-width", html, StringComparison.Ordinal);
        Assert.Contains("Partagé avec l’équipe de page-ana", html, StringComparison.Ordinal);
        foreach (var id in FieldId().Matches(html).Select(match => match.Groups["id"].Value))
        {
            Assert.Contains($"<label for=\"{id}\">", html, StringComparison.Ordinal);
        }

        Assert.Contains("<fieldset class=\"field\" id=\"alert.effect\"", html, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\">Read this page in English</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains(path[^40..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_reaches_the_owner_and_thanks_stand_on_the_page()
    {
        var path = await LinkAsync("send-ana");

        using var answer = await PostAsync(path, Alert);
        var html = await PageAnswers.TextAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1>Merci, Luc Petit</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
        var alert = Assert.Single((await ProjectAsync("send-ana")).Alerts);
        Assert.Equal(("Luc Petit", true), (alert.RaisedBy, alert.ByProvider));
        await PageAnswers.WaitAsync(() =>
            service.SaidTo("send-ana").Any(said => said.Contains("ferme vendredi", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_other_language_keeps_what_was_typed_and_takes_nothing()
    {
        var path = await LinkAsync("lang-ana");

        using var english = await service.Client.GetAsync(path + "?lang=en", Stop);
        using var returned = await PostAsync(path, With(("alert.name", "")));
        var french = await PageAnswers.TextAsync(returned);
        using var switched = await PostAsync(path, With(("alert.name", ""), ("page.lang", "en")));
        var html = await PageAnswers.TextAsync(switched);

        Assert.Contains("<h1>Raise an alert</h1>", await PageAnswers.TextAsync(english), StringComparison.Ordinal);
        Assert.Contains("name=\"page.lang\" value=\"en\"", french, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("Le serveur de recette ferme vendredi.</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("action=\"?lang=en\"", html, StringComparison.Ordinal);
        Assert.Empty((await ProjectAsync("lang-ana")).Alerts);
    }

    [Fact]
    public async Task What_needs_another_look_is_told_at_its_field_and_first_on_the_page()
    {
        var path = await LinkAsync("errors-ana");
        const string Wicked = "</textarea><script>alert(1)</script>\"'";

        using var answer = await PostAsync(
            path,
            With(("alert.help", Wicked), ("alert.what", ""), ("alert.name", Wicked + new string('n', 120)))
        );
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<title>Erreur", html, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\" tabindex=\"-1\" autofocus", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#alert.what\">Que pourrait-il arriver", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\" aria-describedby=\"alert.what-error\"", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"error\" id=\"alert.what-error\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Wicked, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Empty((await ProjectAsync("errors-ana")).Alerts);
    }

    [Fact]
    public async Task What_was_written_is_text_wherever_it_is_shown()
    {
        var path = await LinkAsync("xss-ana");

        using var answer = await PostAsync(
            path,
            With(("alert.what", "<img src=x onerror=alert(1)>"), ("alert.name", "<b>Luc</b>"))
        );
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_or_by_two_at_once_is_one_alert()
    {
        var path = await LinkAsync("twice-ana");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(path, Alert)));
        using var later = await PostAsync(path, Alert);
        using var other = await PostAsync(path, With(("alert.what", "Autre chose")));
        using var look = await service.Client.GetAsync(path, Stop);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, other.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, look.StatusCode);
        Assert.Contains("Ce lien a déjà servi", await PageAnswers.TextAsync(look), StringComparison.Ordinal);
        Assert.Single((await ProjectAsync("twice-ana")).Alerts);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_link_that_is_not_ours_or_another_page_s_opens_nothing()
    {
        var path = await LinkAsync("wrong-ana");

        foreach (var wrong in new[] { path[..^3], path + "a0", "/alert/x", "/alert/" + new string('a', 300) })
        {
            using var look = await service.Client.GetAsync(wrong, Stop);
            using var sent = await PostAsync(wrong, Alert);
            var html = await PageAnswers.TextAsync(sent);

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (look.StatusCode, sent.StatusCode));
            Assert.Contains("Ce lien n’ouvre rien", html, StringComparison.Ordinal);
            Assert.DoesNotContain("wrong-ana", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_form_of_another_site_is_not_taken(string header, string value)
    {
        var who = "csrf-" + value.Length;
        var path = await LinkAsync(who);

        using var answer = await PostAsync(path, Alert, (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty((await ProjectAsync(who)).Alerts);
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_with_a_sentence()
    {
        var path = await LinkAsync("large-ana");

        using var answer = await PostAsync(path, With(("alert.what", new string('x', 70_000))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("L’envoi est trop long", await PageAnswers.TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_waits()
    {
        var path = await LinkAsync("often-ana");
        await using var limited = service.With(host => host.UseSetting("RateLimits:PageVisitsPerMinute", "2"));
        using var client = limited.CreateClient();

        using var one = await client.GetAsync(path, Stop);
        using var two = await client.GetAsync(path, Stop);
        using var three = await client.GetAsync(path, Stop);

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests],
            new[] { one, two, three }.Select(answer => answer.StatusCode)
        );
        Assert.InRange(three.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
    }

    private static Dictionary<string, string> With(params (string Id, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(Alert, StringComparer.Ordinal);
        foreach (var (id, value) in changes)
        {
            fields[id] = value;
        }

        return fields;
    }

    /// <summary>A project of someone's own, and the path of a link that they asked for in their chat.</summary>
    private async Task<string> LinkAsync(string who)
    {
        await service.KeepsAsync(
            TableStage.ProjectOf("site-" + who) with
            {
                Members =
                [
                    new Member(Role.Owner, who) { Person = new PersonKey("msteams", "tenant-1", "object-" + who) },
                ],
            }
        );
        var asked = service.Activity("message", who);
        asked["text"] = "lien d’alerte";
        using var answer = await service.PostAsync(asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = service.SaidTo(who).Select(said => Address().Match(said)).Single(match => match.Success);
        return said.Groups["path"].Value;
    }

    private async Task<Project> ProjectAsync(string who)
    {
        await using var reading = service.With(_ => { });
        return (await reading.Services.GetRequiredService<IProjectStore>().FindAsync("site-" + who, Stop))!.Project;
    }

    private async Task<HttpResponseMessage> PostAsync(
        string path,
        Dictionary<string, string> fields,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(fields);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await service.Client.SendAsync(request, Stop);
    }

    [GeneratedRegex(
        @"https://coach\.example\.com(?<path>/alert/[0-9a-f]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        "<(?:input type=\"(?:text|date)\"|textarea) id=\"(?<id>[^\"]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FieldId();
}
