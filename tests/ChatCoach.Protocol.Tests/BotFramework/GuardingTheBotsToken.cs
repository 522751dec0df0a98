using System.Net;
using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Connector;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class GuardingTheBotsToken
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://evil.example/?https://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task A_host_that_is_not_allowed_gets_nothing_and_no_token_is_fetched_for_it(string serviceUrl)
    {
        await using var connector = await LocalConnector.Start();

        await Assert.ThrowsAsync<ServiceUrlNotAllowedException>(() => Send(connector, serviceUrl));

        Assert.Equal(0, connector.Credential.Asked);
    }

    [Fact]
    public async Task Loopback_is_not_allowed_unless_the_host_says_so()
    {
        await using var connector = await LocalConnector.Start(allowLoopback: false);

        await Assert.ThrowsAsync<ServiceUrlNotAllowedException>(() => Send(connector, connector.ServiceUrl));

        Assert.Empty(connector.Requests);
        Assert.Equal(0, connector.Credential.Asked);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var connector = await LocalConnector.Start();
        await using var elsewhere = await LocalConnector.Start();
        connector.Then(status, "", ("Location", elsewhere.ServiceUrl));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send(connector, connector.ServiceUrl));

        Assert.Equal((HttpStatusCode)status, failure.Status);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_token_serves_until_shortly_before_its_end()
    {
        await using var connector = await LocalConnector.Start();
        connector.Credential.Expires = () => connector.Clock.GetUtcNow().AddHours(1);

        await Send(connector, connector.ServiceUrl);
        connector.Clock.Advance(TimeSpan.FromMinutes(54));
        await Send(connector, connector.ServiceUrl);
        connector.Clock.Advance(TimeSpan.FromMinutes(2));
        await Send(connector, connector.ServiceUrl);

        Assert.Equal(
            ["Bearer token-1", "Bearer token-1", "Bearer token-2"],
            connector.Requests.Select(request => request.Authorization),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task A_token_that_the_connector_refused_is_not_used_again()
    {
        await using var connector = await LocalConnector.Start();
        connector.Then(401);

        await Assert.ThrowsAsync<ConnectorException>(() => Send(connector, connector.ServiceUrl));
        await Send(connector, connector.ServiceUrl);

        Assert.Equal(
            ["Bearer token-1", "Bearer token-2"],
            connector.Requests.Select(request => request.Authorization),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Many_calls_at_once_fetch_one_token()
    {
        await using var connector = await LocalConnector.Start();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send(connector, connector.ServiceUrl)));

        Assert.Equal(1, connector.Credential.Asked);
    }

    [Fact]
    public async Task The_log_tells_what_went_wrong_and_nothing_that_was_sent()
    {
        await using var connector = await LocalConnector.Start();
        connector
            .Then(429, """{ "error": { "code": "TooMany", "message": "Ada is busy" } }""")
            .Then(403, """{ "error": { "code": "BotDisabledByAdmin", "message": "Ada is gone" } }""");

        await Assert.ThrowsAsync<ConversationUnreachableException>(() => Send(connector, connector.ServiceUrl));

        var log = string.Join('\n', connector.Log.Lines);
        Assert.Contains("403 BotDisabledByAdmin", log, StringComparison.Ordinal);
        Assert.All(
            ["token-1", "hi there", "a:secret-chat", "a%3Asecret-chat", "Ada"],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal)
        );
    }

    private static Task<ResourceResponse> Send(LocalConnector connector, string serviceUrl) =>
        connector.Client.SendToConversationAsync(
            serviceUrl,
            "a:secret-chat",
            new() { Type = ActivityTypes.Message, Text = "hi there" },
            TestContext.Current.CancellationToken
        );
}
