using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Connector;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class CallingTheConnector : IAsyncLifetime
{
    private const string Thread = "19:abc@thread.tacv2;messageid=1780";
    private const string EscapedThread = "19%3Aabc%40thread.tacv2%3Bmessageid%3D1780";

    private LocalConnector connector = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Activity Hello => new() { Type = ActivityTypes.Message, Text = "Où en est-on ? \"<b>\"" };

    public async ValueTask InitializeAsync() => connector = await LocalConnector.Start();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Fact]
    public async Task A_reply_goes_to_its_thread_with_a_token_and_gives_an_id()
    {
        var response = await connector.Client.ReplyToActivityAsync(
            connector.ServiceUrl,
            Thread,
            "f:1/2?x",
            Hello,
            Cancellation
        );

        Assert.Equal("1:answer", response.Id);
        var sent = Assert.Single(connector.Requests);
        Assert.Equal("POST", sent.Method);
        Assert.Equal($"/emea/tenant/v3/conversations/{EscapedThread}/activities/f%3A1%2F2%3Fx", sent.Target);
        Assert.Equal("Bearer token-1", sent.Authorization);
        Assert.Equal("https://api.botframework.com/.default", connector.Credential.Scope);
        Assert.StartsWith("application/json", sent.ContentType, StringComparison.Ordinal);
        Assert.Equal(Hello.Text, JsonNode.Parse(sent.Body)!["text"]!.GetValue<string>());
        Assert.Equal(2, JsonNode.Parse(sent.Body)!.AsObject().Count);
    }

    [Fact]
    public async Task Each_call_has_its_method_and_address()
    {
        var url = connector.ServiceUrl.TrimEnd('/');
        await connector.Client.SendToConversationAsync(url, Thread, Hello, Cancellation);
        await connector.Client.UpdateActivityAsync(url, Thread, "7", Hello, Cancellation);
        await connector.Client.DeleteActivityAsync(url, Thread, "7", Cancellation);
        await connector.Client.GetMemberAsync(url, Thread, "29:1/x", Cancellation);

        var at = $"/emea/tenant/v3/conversations/{EscapedThread}";
        Assert.Equal(
            [
                $"POST {at}/activities",
                $"PUT {at}/activities/7",
                $"DELETE {at}/activities/7",
                $"GET {at}/members/29%3A1%2Fx",
            ],
            connector.Requests.Select(request => $"{request.Method} {request.Target}"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task An_id_cannot_walk_out_of_its_place_in_the_address()
    {
        await connector.Client.SendToConversationAsync(connector.ServiceUrl, "../../x#y", Hello, Cancellation);

        Assert.Equal(
            "/emea/tenant/v3/conversations/..%2F..%2Fx%23y/activities",
            Assert.Single(connector.Requests).Target
        );
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_that_would_change_the_address_is_not_sent(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            connector.Client.DeleteActivityAsync(connector.ServiceUrl, Thread, id, Cancellation)
        );
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task A_personal_chat_is_asked_for_with_its_one_member_and_tenant()
    {
        connector.Then(201, """{ "id": "a:1p0" }""");

        var made = await connector.Client.CreateConversationAsync(
            connector.ServiceUrl,
            ConversationParameters.Personal("29:1Ada", "tenant-1"),
            Cancellation
        );

        Assert.Equal(new("a:1p0", null, null), made);
        AssertJson(
            """{ "isGroup": false, "members": [{ "id": "29:1Ada" }], "tenantId": "tenant-1" }""",
            Assert.Single(connector.Requests).Body
        );
    }

    [Fact]
    public async Task A_thread_in_a_channel_begins_with_a_message()
    {
        connector.Then(201, """{ "id": "19:c@thread.tacv2;messageid=5", "activityId": "5" }""");

        var made = await connector.Client.CreateConversationAsync(
            connector.ServiceUrl,
            ConversationParameters.ChannelThread(
                "19:c@thread.tacv2",
                "tenant-1",
                new() { Type = "message", Text = "a" }
            ),
            Cancellation
        );

        Assert.Equal("5", made.ActivityId);
        AssertJson(
            """
            {
              "isGroup": true, "tenantId": "tenant-1", "activity": { "type": "message", "text": "a" },
              "channelData": { "channel": { "id": "19:c@thread.tacv2" } }
            }
            """,
            Assert.Single(connector.Requests).Body
        );
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        connector
            .Then(200, """{ "continuationToken": "a b&c", "members": [{ "id": "29:1", "objectId": "o1" }] }""")
            .Then(200, """{ "members": [{ "id": "29:2", "email": "x@y.example", "odd": true }] }""");

        var members = new List<TeamsChannelAccount>();
        await foreach (var member in connector.Client.GetPagedMembersAsync(connector.ServiceUrl, "19:g", Cancellation))
        {
            members.Add(member);
        }

        Assert.Equal(["29:1", "29:2"], members.Select(member => member.Id!), StringComparer.Ordinal);
        Assert.Equal("o1", members[0].ObjectId);
        Assert.EndsWith(
            "/pagedmembers?pageSize=200&continuationToken=a%20b%26c",
            connector.Requests.Last().Target,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pages_that_never_end_are_an_error()
    {
        for (var i = 0; i < 3; i++)
        {
            connector.Then(200, """{ "continuationToken": "same", "members": [] }""");
        }

        await Assert.ThrowsAsync<ConnectorException>(async () =>
        {
            await foreach (var _ in connector.Client.GetPagedMembersAsync(connector.ServiceUrl, "19:g", Cancellation))
            { }
        });
    }

    [Fact]
    public async Task A_member_who_is_not_there_is_none()
    {
        connector.Then(404, """{ "error": { "code": "MemberNotFoundInConversation" } }""");

        Assert.Null(await connector.Client.GetMemberAsync(connector.ServiceUrl, Thread, "29:9", Cancellation));
    }

    [Fact]
    public async Task An_answer_without_a_body_is_an_answer()
    {
        connector.Then(202);

        Assert.Null(
            (await connector.Client.UpdateActivityAsync(connector.ServiceUrl, Thread, "7", Hello, Cancellation)).Id
        );
    }

    [Fact]
    public async Task An_answer_that_is_not_of_the_protocol_is_an_error_of_the_connector()
    {
        connector.Then(200, "<html>");

        var failure = await Assert.ThrowsAsync<ConnectorException>(() =>
            connector.Client.SendToConversationAsync(connector.ServiceUrl, Thread, Hello, Cancellation)
        );
        Assert.Equal(HttpStatusCode.OK, failure.Status);
        Assert.IsType<JsonException>(failure.InnerException);
        Assert.False(failure.IsTransient);
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
