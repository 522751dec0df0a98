using System.Net;
using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Connector;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class WhenTheConnectorRefuses : IAsyncLifetime
{
    private LocalConnector connector = null!;

    public async ValueTask InitializeAsync() => connector = await LocalConnector.Start();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task It_is_asked_again_later_and_later(int status)
    {
        connector.Then(status).Then(status).Then(status);

        var response = await Send();

        Assert.Equal("1:answer", response.Id);
        Assert.Equal(4, connector.Requests.Count);
        Assert.Collection(
            connector.SecondsBetween,
            first => Assert.InRange(first, 2, 4),
            second => Assert.InRange(second, 4, 8),
            third => Assert.InRange(third, 8, 16)
        );
        Assert.Single(connector.Requests.Select(request => request.Body).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Mon, 02 Mar 2026 08:00:12 GMT", 12)]
    [InlineData("Mon, 02 Mar 2026 07:00:00 GMT", 0)]
    public async Task It_is_asked_again_when_it_says(string retryAfter, double seconds)
    {
        connector.Then(429, "", ("Retry-After", retryAfter));

        await Send();

        Assert.Equal(seconds, Assert.Single(connector.SecondsBetween), tolerance: 0.001);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_outbox()
    {
        connector.Then(429, """{ "error": { "code": "TooManyRequests" } }""", ("Retry-After", "300"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(Send);

        Assert.Equal(HttpStatusCode.TooManyRequests, failure.Status);
        Assert.Equal("TooManyRequests", failure.Code);
        Assert.Equal(TimeSpan.FromMinutes(5), failure.RetryAfter);
        Assert.True(failure.IsTransient);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task It_is_not_asked_for_ever()
    {
        for (var i = 0; i < 10; i++)
        {
            connector.Then(502);
        }

        var failure = await Assert.ThrowsAsync<ConnectorException>(Send);

        Assert.Equal(HttpStatusCode.BadGateway, failure.Status);
        Assert.Equal(4, connector.Requests.Count);
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_closed_conversation_is_told_at_once_with_its_code(int status, string code)
    {
        connector.Then(status, $$"""{ "error": { "code": "{{code}}", "message": "Ada said no" } }""");

        var failure = await Assert.ThrowsAsync<ConversationUnreachableException>(Send);

        Assert.Equal(status, (int?)failure.Status);
        Assert.Equal(code, failure.Code);
        Assert.False(failure.IsTransient);
        Assert.DoesNotContain("Ada", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task A_message_that_is_gone_does_not_close_its_conversation()
    {
        connector.Then(404, """{ "error": { "code": "ActivityNotFoundInConversation" } }""");

        var failure = await Assert.ThrowsAsync<ConnectorException>(() =>
            connector.Client.UpdateActivityAsync(
                connector.ServiceUrl,
                "a:1",
                "7",
                new() { Type = "message" },
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(HttpStatusCode.NotFound, failure.Status);
        Assert.False(failure.IsTransient);
    }

    [Theory]
    [InlineData(400, "BadSyntax", false)]
    [InlineData(413, "MessageSizeTooBig", false)]
    [InlineData(500, null, true)]
    [InlineData(503, null, true)]
    public async Task Any_other_refusal_is_told_at_once_and_says_whether_it_may_pass(
        int status,
        string? code,
        bool transient
    )
    {
        connector.Then(status, code is null ? "<html>" : $$"""{ "error": { "code": "{{code}}" } }""");

        var failure = await Assert.ThrowsAsync<ConnectorException>(Send);

        Assert.Equal(status, (int?)failure.Status);
        Assert.Equal(code, failure.Code);
        Assert.Equal(transient, failure.IsTransient);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_not_tried_again_since_the_message_may_have_arrived()
    {
        connector.Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var failure = await Assert.ThrowsAsync<ConnectorException>(Send);

        Assert.Null(failure.Status);
        Assert.True(failure.IsTransient);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task A_connector_that_does_not_answer_is_given_up()
    {
        var hanging = new TaskCompletionSource();
        connector.Then(_ =>
        {
            connector.Clock.Advance(TimeSpan.FromSeconds(11));
            return hanging.Task;
        });

        var failure = await Assert.ThrowsAsync<ConnectorException>(Send);

        Assert.Null(failure.Status);
        hanging.SetResult();
    }

    [Fact]
    public async Task Whoever_cancels_gets_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        connector.Then(_ => cancellation.CancelAsync());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            connector.Client.SendToConversationAsync(
                connector.ServiceUrl,
                "a:1",
                new() { Type = "message" },
                cancellation.Token
            )
        );
    }

    private Task<ResourceResponse> Send() =>
        connector.Client.SendToConversationAsync(
            connector.ServiceUrl,
            "a:1",
            new() { Type = ActivityTypes.Message, Text = "hi" },
            TestContext.Current.CancellationToken
        );
}
