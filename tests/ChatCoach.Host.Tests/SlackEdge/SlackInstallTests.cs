using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.SlackEdge.Installing;
using ChatCoach.Host.Storage;
using ChatCoach.Slack.WebApi;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatCoach.Host.Tests.SlackEdge;

public sealed class SlackInstallTests(SlackService service) : IClassFixture<SlackService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_installs_the_app_and_is_answered_with_its_own_token()
    {
        Grants("T0NEW", "xoxb-new");
        var (state, cookie, page) = await BeginAsync();
        Assert.StartsWith(
            new Uri(new Uri(service.Slack.Address), "/oauth/v2/authorize?").AbsoluteUri,
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("redirect_uri=https%3A%2F%2Fcoach.example.com%2Fslack%2Foauth", page, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie.Attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie.Attributes, StringComparison.OrdinalIgnoreCase);

        using var back = await ReturnAsync($"code=c0de&state={state}", cookie.Value);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Contains("Acme &lt;b&gt;", await back.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        using var said = await service.PostAsync(
            "events",
            SlackService.EventBody(Message("U0NEW1", "aide"), "EvInstalled", "T0NEW")
        );
        var answer = Assert.Single(
            service.Slack.Calls,
            call => call.Method == "chat.postMessage" && call.Text.Contains("U0NEW1", StringComparison.Ordinal)
        );
        Assert.Equal("Bearer xoxb-new", answer.Authorization);
    }

    [Fact]
    public async Task What_another_browser_began_is_not_installed()
    {
        Grants("T0VICTIM", "xoxb-victim");
        var (state, _, _) = await BeginAsync();
        var (_, other, _) = await BeginAsync();

        foreach (
            var (query, cookie) in new[]
            {
                ($"code=c&state={state}", other.Value),
                ($"code=c&state={state}", null),
                ("code=c&state=made-up", other.Value),
                ("code=c", other.Value),
            }
        )
        {
            using var back = await ReturnAsync(query, cookie);
            Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
        }

        Assert.Null(await service.Get<InstallationTable>().FindAsync("T0VICTIM", Cancel));
    }

    [Fact]
    public async Task Who_says_no_or_is_refused_by_Slack_reads_a_page_in_their_language()
    {
        var (state, cookie, _) = await BeginAsync();
        using var no = await ReturnAsync($"error=access_denied&state={state}", cookie.Value);
        Assert.Equal(HttpStatusCode.OK, no.StatusCode);
        Assert.Contains("interrompue", await no.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        service.Slack.Otherwise = method =>
            method == "oauth.v2.access" ? new { ok = false, error = "invalid_code" } : null;
        (state, cookie, _) = await BeginAsync();
        using var refused = await ReturnAsync($"code=used&state={state}", cookie.Value);
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
    }

    [Fact]
    public async Task An_organisation_is_kept_under_its_own_id()
    {
        service.Slack.Otherwise = method =>
            method == "oauth.v2.access"
                ? new
                {
                    ok = true,
                    access_token = "xoxb-org",
                    is_enterprise_install = true,
                    team = (object?)null,
                    enterprise = new { id = "E0ORG", name = "Org" },
                }
                : null;
        var (state, cookie, _) = await BeginAsync();

        using var back = await ReturnAsync($"code=c&state={state}", cookie.Value);

        Assert.Equal(
            "xoxb-org",
            (await service.Get<InstallationTable>().FindAsync("E0ORG", Cancel))!.Value.Installation.Token
        );
    }

    [Fact]
    public async Task A_token_is_nowhere_as_it_is()
    {
        await SaveAsync("T0SEALED", "xoxb-very-secret", DateTimeOffset.UnixEpoch);

        var row = (
            await service
                .Get<CoachTables>()
                .Installations.GetEntityAsync<TableEntity>("slack", "T0SEALED", cancellationToken: Cancel)
        ).Value;

        Assert.All(
            row.Select(column => column.Value),
            value =>
                Assert.DoesNotContain(
                    "very-secret",
                    value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{value}",
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains("xoxb-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workspace_that_removes_the_app_is_forgotten_but_not_by_an_old_event()
    {
        var installed = TimeProvider.System.GetUtcNow();
        await SaveAsync("T0GONE", "xoxb-gone", installed);
        var table = service.Get<InstallationTable>();

        using var old = await RemovedAsync("T0GONE", installed.AddMinutes(-4));
        Assert.NotNull(await table.FindAsync("T0GONE", Cancel));

        using var revoked = await service.PostAsync(
            "events",
            SlackService.EventBody(
                new JsonObject
                {
                    ["type"] = "tokens_revoked",
                    ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U1"), ["bot"] = new JsonArray() },
                },
                service.NextId("Ev"),
                "T0GONE",
                installed.AddMinutes(1).ToUnixTimeSeconds()
            )
        );
        Assert.NotNull(await table.FindAsync("T0GONE", Cancel));

        using var removed = await RemovedAsync("T0GONE", installed.AddMinutes(1));
        Assert.Null(await table.FindAsync("T0GONE", Cancel));
    }

    [Fact]
    public async Task Whose_bot_token_is_revoked_is_forgotten_and_no_longer_answered()
    {
        var installed = TimeProvider.System.GetUtcNow();
        await SaveAsync("T0REVOKED", "xoxb-revoked", installed);
        var before = await service.Get<ISlackTokens>().FindAsync("T0REVOKED", Cancel);

        using var revoked = await service.PostAsync(
            "events",
            SlackService.EventBody(
                new JsonObject
                {
                    ["type"] = "tokens_revoked",
                    ["tokens"] = new JsonObject { ["bot"] = new JsonArray(SlackService.Bot) },
                },
                service.NextId("Ev"),
                "T0REVOKED",
                installed.AddMinutes(1).ToUnixTimeSeconds()
            )
        );

        Assert.Null(await service.Get<InstallationTable>().FindAsync("T0REVOKED", Cancel));
        Assert.NotSame(before, await service.Get<ISlackTokens>().FindAsync("T0REVOKED", Cancel));
    }

    [Fact]
    public async Task An_organisation_that_removes_the_app_is_forgotten_and_its_neighbour_is_not()
    {
        var installed = TimeProvider.System.GetUtcNow();
        await SaveAsync("E0LEAVES", "xoxb-leaves", installed);
        await SaveAsync("E0STAYS", "xoxb-stays", installed);
        var left = JsonNode.Parse(
            SlackService.EventBody(
                new JsonObject { ["type"] = "app_uninstalled" },
                service.NextId("Ev"),
                "T0OFTHEIRS",
                installed.AddMinutes(1).ToUnixTimeSeconds()
            )
        )!;
        left["enterprise_id"] = "E0LEAVES";

        using var answer = await service.PostAsync("events", left.ToJsonString());

        Assert.Null(await service.Get<InstallationTable>().FindAsync("E0LEAVES", Cancel));
        Assert.NotNull(await service.Get<InstallationTable>().FindAsync("E0STAYS", Cancel));
    }

    [Fact]
    public async Task A_token_that_is_about_to_expire_is_renewed_once_however_many_ask()
    {
        var renewals = 0;
        service.Slack.Otherwise = method =>
            method == "oauth.v2.access"
                ? new
                {
                    ok = true,
                    access_token = $"xoxb-renewed-{Interlocked.Increment(ref renewals)}",
                    refresh_token = "xoxe-next",
                    expires_in = 43_200,
                }
                : null;
        var now = TimeProvider.System.GetUtcNow();
        await service
            .Get<InstalledTokens>()
            .InstallAsync(
                new Installation("T0OLD", "xoxb-old", now) { RefreshToken = "xoxe-1", ExpiresAt = now.AddHours(1) },
                Cancel
            );
        var tokens = service.Get<ISlackTokens>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => tokens.FindAsync("T0OLD", Cancel)));

        var kept = await KeptAsync("T0OLD", "xoxb-renewed-1");
        Assert.Equal(1, renewals);
        Assert.Equal(("xoxb-renewed-1", "xoxe-next"), (kept.Token, kept.RefreshToken));
        Assert.True(kept.ExpiresAt > now.AddHours(11));
    }

    [Fact]
    public async Task Nobody_waits_for_a_renewal_while_the_token_is_still_good()
    {
        var free = new TaskCompletionSource();
        service.Slack.Otherwise = method =>
            method == "oauth.v2.access"
                ? new
                {
                    ok = true,
                    access_token = "xoxb-later",
                    expires_in = 43_200,
                }
                : null;
        service.Slack.Before = method => method == "oauth.v2.access" ? free.Task : Task.CompletedTask;
        var now = TimeProvider.System.GetUtcNow();
        await SaveAsync("T0SLOW", "xoxb-still-good", now, now.AddHours(1));

        // It would wait for ever.
        var token = await service
            .Get<ISlackTokens>()
            .FindAsync("T0SLOW", Cancel)
            .WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Cancel);

        Assert.NotNull(token);
        service.Slack.Before = _ => Task.CompletedTask;
        free.SetResult();
        await KeptAsync("T0SLOW", "xoxb-later");
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_token_that_still_works()
    {
        service.Slack.Otherwise = method =>
            method == "oauth.v2.access" ? new { ok = false, error = "internal_error" } : null;
        var now = TimeProvider.System.GetUtcNow();
        await SaveAsync("T0KEEP", "xoxb-keep", now, now.AddHours(1));

        Assert.NotNull(await service.Get<ISlackTokens>().FindAsync("T0KEEP", Cancel));
        Assert.Equal(
            "xoxb-keep",
            (await service.Get<InstallationTable>().FindAsync("T0KEEP", Cancel))!.Value.Installation.Token
        );
    }

    [Fact]
    public async Task The_configured_token_is_not_looked_for_in_each_turn_and_gives_way_to_an_installation()
    {
        var tokens = service.Get<ISlackTokens>();

        var first = await tokens.FindAsync("T0PLAIN", Cancel);
        var second = await tokens.FindAsync("T0PLAIN", Cancel);
        await service
            .Get<InstalledTokens>()
            .InstallAsync(new Installation("T0PLAIN", "xoxb-own", DateTimeOffset.UnixEpoch), Cancel);
        var own = await tokens.FindAsync("T0PLAIN", Cancel);

        Assert.NotNull(first);
        Assert.Same(first, second);
        Assert.NotSame(first, own);
    }

    /// <summary>A renewal may still be under way when its token is asked for.</summary>
    private async Task<Installation> KeptAsync(string id, string token)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await service.Get<InstallationTable>().FindAsync(id, Cancel) is var (kept, _) && kept.Token == token)
            {
                return kept;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }

        throw new InvalidOperationException("The token was not renewed.");
    }

    private void Grants(string team, string token) =>
        service.Slack.Otherwise = method =>
            method == "oauth.v2.access"
                ? new
                {
                    ok = true,
                    access_token = token,
                    token_type = "bot",
                    app_id = "A0COACH",
                    bot_user_id = SlackService.Bot,
                    team = new { id = team, name = "Acme <b>" },
                }
                : null;

    private Task SaveAsync(string id, string token, DateTimeOffset at, DateTimeOffset? expires = null) =>
        service
            .Get<InstallationTable>()
            .SaveAsync(
                new Installation(id, token, at)
                {
                    RefreshToken = expires is null ? null : "xoxe-1",
                    ExpiresAt = expires,
                },
                Cancel
            );

    private Task<HttpResponseMessage> RemovedAsync(string team, DateTimeOffset at) =>
        service.PostAsync(
            "events",
            SlackService.EventBody(
                new JsonObject { ["type"] = "app_uninstalled" },
                service.NextId("Ev"),
                team,
                at.ToUnixTimeSeconds()
            )
        );

    private async Task<(string State, (string Value, string Attributes) Cookie, string Page)> BeginAsync()
    {
        using var answer = await service.Client.GetAsync(new Uri("/slack/install", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = answer.Headers.Location!.AbsoluteUri;
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';', 2);
        var state = QueryHelpers.ParseQuery(answer.Headers.Location.Query)["state"].ToString();
        return (WebUtility.UrlEncode(state), (cookie[0], cookie[1]), page);
    }

    private async Task<HttpResponseMessage> ReturnAsync(string query, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/slack/oauth?" + query, UriKind.Relative));
        request.Headers.AcceptLanguage.ParseAdd("fr-FR");
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        return await service.Client.SendAsync(request, Cancel);
    }

    private static JsonObject Message(string who, string text) =>
        new()
        {
            ["type"] = "message",
            ["channel_type"] = "im",
            ["user"] = who,
            ["channel"] = "D0" + who,
            ["ts"] = "1795000000.000100",
            ["text"] = text,
        };
}
