using System.Net;

namespace ChatCoach.Host.Tests.SlackEdge;

public sealed class SlackSignatureTests(SlackService service) : IClassFixture<SlackService>
{
    private const string Challenge = """{ "type": "url_verification", "challenge": "abc" }""";

    [Fact]
    public async Task A_challenge_is_given_back_when_its_signature_is_right()
    {
        using var answer = await service.PostAsync("events", Challenge);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("abc", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("events")]
    [InlineData("interactions")]
    [InlineData("commands")]
    public async Task Wrong_missing_old_and_future_signatures_are_refused_and_nothing_is_read(string path)
    {
        // No JSON, no form: what would be read would be answered 400.
        const string Unreadable = "{\"payload";

        using var wrong = await service.PostAsync(
            path,
            Unreadable,
            right => right[..^1] + (right[^1] == '0' ? '1' : '0')
        );
        using var missing = await service.PostAsync(path, Unreadable, _ => "");
        using var old = await service.PostAsync(path, Unreadable, secondsAway: -310);
        using var future = await service.PostAsync(path, Unreadable, secondsAway: 310);
        using var right = await service.PostAsync(path, Unreadable);

        Assert.All(
            new[] { wrong, missing, old, future },
            answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode)
        );
        Assert.Equal(HttpStatusCode.BadRequest, right.StatusCode);
        Assert.Equal("1", right.Headers.GetValues("X-Slack-No-Retry").Single());
    }

    [Fact]
    public async Task The_unsigned_probe_of_the_certificate_gets_200_at_the_commands_address_alone()
    {
        using var command = await service.PostAsync("commands", "token=x&ssl_check=1", _ => "");
        using var other = await service.PostAsync("interactions", "token=x&ssl_check=1", _ => "");

        Assert.Equal(HttpStatusCode.OK, command.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var answer = await service.PostAsync("events", new string(' ', 300 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("events", "{")]
    [InlineData("events", "[]")]
    [InlineData("events", """{ "type": "event_callback" }""")]
    [InlineData("interactions", "payload=%7B")]
    [InlineData("interactions", "payload=1&payload=2")]
    [InlineData("commands", "command=%2Fcoach")]
    public async Task What_cannot_be_read_gets_400(string path, string body)
    {
        using var answer = await service.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("interactions", """payload={"type":"block_actions"}""")]
    [InlineData("interactions", """payload={"type":"view_submission","view":{"private_metadata":"{{{"}}""")]
    [InlineData("interactions", """payload={"type":"block_suggestion"}""")]
    [InlineData("interactions", """payload={"type":"shortcut","callback_id":"other","user":{"id":"U1"}}""")]
    [InlineData("events", """{ "type": "app_rate_limited", "team_id": "T0ACME" }""")]
    [InlineData("events", """{ "type": "event_callback", "event": { "type": "user_change", "user": {} } }""")]
    public async Task What_means_nothing_here_gets_200_and_nothing_happens(string path, string body)
    {
        using var answer = await service.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Recorded_payloads_get_2xx_or_4xx_and_never_5xx()
    {
        foreach (var (path, body) in SlackSamples.Requests())
        {
            using var answer = await service.PostAsync(path, body);
            Assert.InRange((int)answer.StatusCode, 200, 499);
            using var forged = await service.PostAsync(path, body, _ => "v0=" + new string('0', 64));
            using var old = await service.PostAsync(path, body, secondsAway: -310);
            using var future = await service.PostAsync(path, body, secondsAway: 310);
            Assert.All(
                new[] { forged, old, future },
                refused => Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode)
            );
            using var missing = await service.PostAsync(path, body, _ => "");
            // Slack tries the certificate of a command's address without signing; nothing is done with that.
            var probe = body.Contains("ssl_check=1", StringComparison.Ordinal);
            Assert.Equal(probe ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, missing.StatusCode);
        }
    }
}
