using System.Text.Json;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.OAuth;
using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ChatCoach.Protocol.Tests.Slack;

public sealed class CallingTheWebApi
{
    private const string Secret = "xoxb-not-a-real-token";
    private const string View = """{ "ok": true, "view": { "id": "V1", "hash": "1.a", "blocks": [] }, "new": 1 }""";

    private static readonly SlackToken Token = new(Secret);
    private static readonly SlackMessage Message = new("Été <b>", [new HeaderBlock("Site"), new DividerBlock()]);
    private static readonly HomeView Home = new([new DividerBlock()]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_out_as_JSON_with_the_token_and_comes_back_with_its_place()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then("""{ "ok": true, "channel": "D1", "ts": "1.2", "message": { "text": "x" } }""");

        var posted = await slack.Client.PostMessageAsync(Token, "U1", Message, Cancel);

        Assert.Equal(new PostedMessage("D1", "1.2"), posted);
        var request = Assert.Single(slack.Requests);
        Assert.Equal(("/api/chat.postMessage", "Bearer " + Secret), (request.Path, request.Authorization));
        Assert.StartsWith("application/json", request.ContentType, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal("U1", body.RootElement.GetProperty("channel").GetString());
        Assert.Equal("Été &lt;b&gt;", body.RootElement.GetProperty("text").GetString());
        Assert.Equal("header", body.RootElement.GetProperty("blocks")[0].GetProperty("type").GetString());
        Assert.False(body.RootElement.GetProperty("unfurl_links").GetBoolean());
    }

    [Fact]
    public async Task Every_other_method_is_called_by_its_name()
    {
        await using var slack = await LocalSlack.StartAsync();
        var client = slack.Client;
        var modal = new ModalView("Status", [new DividerBlock()], null, "Close");
        slack
            .Then("""{ "ok": true, "channel": "D1", "ts": "1.2" }""")
            .Then("""{ "ok": true }""")
            .Then("""{ "ok": true, "message_ts": "1.3" }""")
            .Then(View)
            .Then(View)
            .Then(View)
            .Then(View);
        await client.UpdateMessageAsync(Token, "D1", "1.2", Message, Cancel);
        await client.DeleteMessageAsync(Token, "D1", "1.2", Cancel);
        await client.PostEphemeralAsync(Token, "C1", "U1", "<!here>", Cancel);
        await client.OpenViewAsync(Token, "t.1", modal, Cancel);
        await client.PushViewAsync(Token, "t.2", modal, Cancel);
        await client.UpdateViewAsync(Token, "V1", "1.a", modal, Cancel);
        var home = await client.PublishHomeAsync(Token, "U1", Home, "0.9", Cancel);

        Assert.Equal(new OpenView("V1", "1.a"), home);
        Assert.Equal(
            [
                "chat.update",
                "chat.delete",
                "chat.postEphemeral",
                "views.open",
                "views.push",
                "views.update",
                "views.publish",
            ],
            slack.Requests.Select(request => request.Path["/api/".Length..])
        );
        var bodies = slack.Requests.Select(request => request.Body).ToArray();
        Assert.Contains("\"text\":\"&lt;!here&gt;\"", bodies[2], StringComparison.Ordinal);
        Assert.Contains("\"trigger_id\":\"t.1\"", bodies[3], StringComparison.Ordinal);
        Assert.Contains("\"hash\":\"1.a\"", bodies[5], StringComparison.Ordinal);
        Assert.Contains("\"user_id\":\"U1\"", bodies[6], StringComparison.Ordinal);
        Assert.Contains("\"hash\":\"0.9\"", bodies[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_shows_a_picture_that_Slack_cannot_fetch_goes_again_with_the_picture_in_words()
    {
        await using var slack = await LocalSlack.StartAsync();
        SlackBlock[] blocks =
        [
            new ImageBlock("https://coach.example.com/files/p1", "Trois étapes."),
            new DividerBlock(),
        ];
        slack
            .Then("""{ "ok": false, "error": "invalid_blocks", "errors": ["downloading image failed"] }""")
            .Then("""{ "ok": true, "channel": "D1", "ts": "1.2" }""")
            .Then("""{ "ok": false, "error": "invalid_arguments" }""")
            .Then(View)
            .Then("""{ "ok": false, "error": "invalid_blocks" }""");

        await slack.Client.UpdateMessageAsync(Token, "D1", "1.2", new SlackMessage("Plan", blocks), Cancel);
        await slack.Client.PublishHomeAsync(Token, "U1", new HomeView(blocks) { CallbackId = "home" }, null, Cancel);
        // What has no picture is refused for another reason, and would be refused again.
        await Assert.ThrowsAsync<SlackApiException>(() =>
            slack.Client.UpdateMessageAsync(Token, "D1", "1.2", Message, Cancel)
        );

        var bodies = slack.Requests.Select(request => request.Body).ToArray();
        Assert.Equal(5, bodies.Length);
        Assert.Equal(
            [true, false, true, false, false],
            bodies.Select(body => body.Contains("image_url", StringComparison.Ordinal))
        );
        Assert.All(
            [bodies[1], bodies[3]],
            body => Assert.Contains("\"Trois étapes.\"", body, StringComparison.Ordinal)
        );
        Assert.Contains("\"callback_id\":\"home\"", bodies[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_a_channel_is_asked_for_page_by_page_and_not_for_ever()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack
            .Then("""{ "ok": true, "members": ["U1", "U2"], "response_metadata": { "next_cursor": "dXNlcg==" } }""")
            .Then("""{ "ok": true, "members": ["U3"], "response_metadata": { "next_cursor": "" } }""");

        var members = await slack.Client.MembersAsync(Token, "C1", Cancel);

        Assert.Equal(["U1", "U2", "U3"], members!.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["channel=C1&limit=200", "channel=C1&limit=200&cursor=dXNlcg%3D%3D"],
            slack.Requests.Select(request => request.Body)
        );

        for (var page = 0; page < 5; page++)
        {
            slack.Then("""{ "ok": true, "members": ["U1"], "response_metadata": { "next_cursor": "more" } }""");
        }

        Assert.Null(await slack.Client.MembersAsync(Token, "C1", Cancel));
    }

    [Fact]
    public async Task People_are_asked_for_as_forms_and_their_conversation_as_JSON()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack
            .Then(
                """{ "ok": true, "user": { "id": "U1", "team_id": "T1", "tz": "Europe/Paris", "locale": "fr-FR", "real_name": "Ada", "is_bot": false, "profile": {} } }"""
            )
            .Then("""{ "ok": true, "channel": { "id": "D1" } }""");

        var user = await slack.Client.UserAsync(Token, "U1", Cancel);
        var direct = await slack.Client.OpenConversationAsync(Token, "U1", Cancel);

        Assert.Equal(("Europe/Paris", "fr-FR", "Ada"), (user.Tz, user.Locale, user.RealName));
        Assert.Equal("D1", direct.Id);
        Assert.Equal("user=U1&include_locale=true", slack.Requests.First().Body);
    }

    [Fact]
    public async Task A_file_goes_in_three_steps_and_the_token_not_with_the_bytes()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack
            .Then($$"""{ "ok": true, "upload_url": "{{slack.Address}}/upload/v1/abc", "file_id": "F1" }""")
            .Then("OK - 4");

        await slack.Client.UploadFileAsync(
            Token,
            "D1",
            new FileUpload("call.ics", "Appel", new byte[] { 1, 2, 3, 4 }, "Pour jeudi"),
            Cancel
        );

        var requests = slack.Requests.ToArray();
        Assert.Equal(
            ["/api/files.getUploadURLExternal", "/upload/v1/abc", "/api/files.completeUploadExternal"],
            requests.Select(request => request.Path)
        );
        Assert.Equal("", requests[1].Authorization);
        Assert.Equal("filename=call.ics&length=4", requests[0].Body);
        Assert.Contains("""{"id":"F1","title":"Appel"}""", requests[2].Body, StringComparison.Ordinal);
        Assert.Contains("\"channel_id\":\"D1\"", requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_goes_nowhere_but_to_Slack()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then("""{ "ok": true, "upload_url": "https://files.slack.com.example.net/x", "file_id": "F1" }""");

        var refused = await Assert.ThrowsAsync<SlackApiException>(() =>
            slack.Client.UploadFileAsync(Token, "D1", new FileUpload("a", "a", new byte[1]), Cancel)
        );

        Assert.Equal("address_not_allowed", refused.Error);
        Assert.Single(slack.Requests);
    }

    [Fact]
    public async Task A_sentence_goes_to_the_address_that_came_with_a_press_and_to_no_other_host()
    {
        await using var slack = await LocalSlack.StartAsync();

        await slack.Client.RespondAsync($"{slack.Address}/actions/T1/2/abc", "Réessayez <b>", Cancel);
        var refused = await Assert.ThrowsAsync<SlackApiException>(() =>
            slack.Client.RespondAsync("https://hooks.slack.com.example.net/x", "Réessayez", Cancel)
        );

        var request = Assert.Single(slack.Requests);
        Assert.Equal(("/actions/T1/2/abc", ""), (request.Path, request.Authorization));
        Assert.Equal(
            """{"text":"Réessayez &lt;b&gt;","response_type":"ephemeral","replace_original":false}""",
            request.Body
        );
        Assert.Equal("address_not_allowed", refused.Error);
    }

    [Fact]
    public async Task A_code_is_exchanged_with_the_apps_secret_and_without_a_token()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then(
            """{ "ok": true, "access_token": "xoxb-1", "refresh_token": "xoxe-1", "expires_in": 43200, "bot_user_id": "U0BOT", "team": { "id": "T1", "name": "Acme" }, "enterprise": null, "is_enterprise_install": false, "authed_user": { "id": "U1" } }"""
        );

        var access = await slack.Client.AccessAsync(
            OAuthGrant.Code("id", "secret", "c0de", "https://coach.example.com/slack/oauth"),
            Cancel
        );

        Assert.Equal(("xoxb-1", "xoxe-1", 43200), (access.AccessToken, access.RefreshToken, access.ExpiresIn));
        Assert.Equal(("T1", "U0BOT", "U1"), (access.Team!.Id, access.BotUserId, access.AuthedUser!.Id));
        var request = Assert.Single(slack.Requests);
        Assert.Equal("Basic aWQ6c2VjcmV0", request.Authorization);
        Assert.Equal("code=c0de&redirect_uri=https%3A%2F%2Fcoach.example.com%2Fslack%2Foauth", request.Body);
        Assert.DoesNotContain("xox", access.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel_not_found", false, true, false)]
    [InlineData("user_disabled", false, true, false)]
    [InlineData("account_inactive", false, false, true)]
    [InlineData("token_revoked", false, false, true)]
    [InlineData("missing_scope", false, false, true)]
    [InlineData("internal_error", true, false, false)]
    [InlineData("ratelimited", true, false, false)]
    [InlineData("invalid_blocks", false, false, false)]
    [InlineData("msg_too_long", false, false, false)]
    public async Task A_refusal_says_what_can_be_done_about_it(
        string error,
        bool transient,
        bool unreachable,
        bool token
    )
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then($$"""{ "ok": false, "error": "{{error}}", "errors": ["quoted words of people"] }""");

        var refused = await Refused(slack);

        Assert.Equal(error, refused.Error);
        Assert.Equal(
            (transient, unreachable, token),
            (refused.IsTransient, refused.IsUnreachable, refused.IsTokenRefused)
        );
        Assert.DoesNotContain("quoted", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_calls_say_how_long_to_wait()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then("""{ "ok": false, "error": "ratelimited" }""", 429, ("Retry-After", "30"));

        var refused = await Refused(slack);

        Assert.True(refused.IsTransient);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.RetryAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "ok": "yes" }""")]
    [InlineData("""{ "ok": true, "ts": { "a": 1 } }""")]
    [InlineData("{}")]
    public async Task What_is_no_answer_may_pass_later(string body)
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then(body, 502);

        Assert.True((await Refused(slack)).IsTransient);
    }

    [Fact]
    public async Task A_connection_that_breaks_may_pass_later()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.ThenHangUp();

        Assert.True((await Refused(slack)).IsTransient);
    }

    [Fact]
    public async Task A_redirect_takes_the_token_nowhere()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then("", 302, ("Location", $"{slack.Address}/elsewhere"));

        await Refused(slack);

        Assert.Single(slack.Requests);
    }

    [Fact]
    public async Task A_code_that_would_break_the_log_is_cleaned()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Then("""{ "ok": false, "error": "bad\nline <b>" }""");

        Assert.Equal("badlineb", (await Refused(slack)).Error);
    }

    [Fact]
    public async Task A_channel_gets_one_message_a_second_and_others_do_not_wait()
    {
        var clock = new FakeTimeProvider();
        await using var slack = await LocalSlack.StartAsync(clock);

        await slack.Client.PostMessageAsync(Token, "C1", Message, Cancel);
        var second = slack.Client.PostMessageAsync(Token, "C1", Message, Cancel);
        var third = slack.Client.PostMessageAsync(Token, "C1", Message, Cancel);
        await slack.Client.PostMessageAsync(Token, "C2", Message, Cancel);

        Assert.False(second.IsCompleted);
        Assert.Equal(2, slack.Requests.Count);
        clock.Advance(TimeSpan.FromSeconds(1));
        await second;
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await third;
        Assert.Equal(4, slack.Requests.Count);
    }

    [Theory]
    [InlineData("https://slack.com/api/", false, true)]
    [InlineData("https://slack-gov.com/api/", false, true)]
    [InlineData("https://SLACK.com/api/", false, true)]
    [InlineData("http://slack.com/api/", true, false)]
    [InlineData("https://slack.com:8443/api/", true, false)]
    [InlineData("https://slack.com/api", true, false)]
    [InlineData("https://user@slack.com/api/", true, false)]
    [InlineData("https://slack.com.example.net/api/", true, false)]
    [InlineData("https://hooks.slack.com/api/", true, false)]
    [InlineData("https://slack.com/api/?x=", true, false)]
    [InlineData("http://127.0.0.1:5000/api/", true, true)]
    [InlineData("http://localhost:5000/api/", true, true)]
    [InlineData("http://127.0.0.1:5000/api/", false, false)]
    [InlineData("http://10.0.0.1/api/", true, false)]
    [InlineData("file:///api/", true, false)]
    public void Only_Slack_is_called_and_loopback_in_Development(string address, bool development, bool allowed) =>
        Assert.Equal(allowed, new SlackHosts(development).AllowsApi(new Uri(address)));

    [Theory]
    [InlineData("https://hooks.slack.com/actions/T1/2/x", true)]
    [InlineData("https://slack.com/actions", false)]
    [InlineData("http://hooks.slack.com/actions", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    public void Answers_go_to_Slacks_hooks_only(string address, bool allowed) =>
        Assert.Equal(allowed, new SlackHosts(allowLoopback: false).AllowsResponse(new Uri(address)));

    [Fact]
    public void Another_address_for_the_Web_API_is_refused_before_anything_is_sent() =>
        Assert.Throws<ArgumentException>(() =>
            new SlackApiClient(new Uri("https://example.com/api/"), new SlackHosts(false), TimeProvider.System)
        );

    [Fact]
    public void A_token_does_not_tell_itself()
    {
        Assert.DoesNotContain("xox", $"{Token}", StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SlackToken("a\r\nb"));
        Assert.Throws<ArgumentException>(() => new SlackToken(""));
    }

    private static Task<SlackApiException> Refused(LocalSlack slack) =>
        Assert.ThrowsAsync<SlackApiException>(() => slack.Client.PostMessageAsync(Token, "C1", Message, Cancel));
}
