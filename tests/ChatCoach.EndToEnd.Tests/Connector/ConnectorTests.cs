using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace ChatCoach.EndToEnd.Tests.Connector;

/// <summary>The local chat's connector as any bot calls it: no bot is behind it here.</summary>
[Collection("Local runs")]
public sealed class ConnectorTests(LonelyChat chat) : IClassFixture<LonelyChat>
{
    private const string Hello = """{"type":"message","text":"Hello"}""";

    private ChatRoom Room => chat.Room;

    [Fact]
    public async Task A_message_is_sent_answered_changed_and_taken_back()
    {
        var place = $"conversations/{await chat.PlaceOfAsync("ana")}/activities";
        using var sent = await Room.CallsAsync(HttpMethod.Post, place, Hello);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var id = await IdInAsync(sent);

        using var reply = await Room.CallsAsync(
            HttpMethod.Post,
            $"{place}/{id}",
            """{"type":"message","text":"More"}"""
        );
        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        Assert.NotEqual(id, await IdInAsync(reply));

        using var changed = await Room.CallsAsync(
            HttpMethod.Put,
            $"{place}/{id}",
            """{"type":"message","text":"Bye"}"""
        );
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("Bye", (await MessageAsync("ana", id))["text"]!.ToString());

        using var gone = await Room.CallsAsync(HttpMethod.Delete, $"{place}/{id}");
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.True((await MessageAsync("ana", id))["deleted"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_text_and_a_card_in_one_come_apart_and_give_no_id_as_in_Teams()
    {
        using var sent = await Room.CallsAsync(
            HttpMethod.Post,
            $"conversations/{await chat.PlaceOfAsync("ana")}/activities",
            """{"type":"message","text":"Look","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}]}"""
        );

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Null((await JsonAsync(sent))["id"]);
    }

    [Fact]
    public async Task A_bot_opens_the_chat_of_someone_it_knows_and_of_nobody_else()
    {
        var place = await chat.PlaceOfAsync("ana");
        using var opened = await Room.CallsAsync(
            HttpMethod.Post,
            "conversations",
            LonelyChat.CreationFor(chat.PersonId("ana"))
        );
        using var unknown = await Room.CallsAsync(
            HttpMethod.Post,
            "conversations",
            LonelyChat.CreationFor("29:nobody")
        );

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal(place, await IdInAsync(opened));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Members_come_a_page_at_a_time_each_of_them_once()
    {
        await Room.InstallsAsync("ana");
        await chat.AddsToChannelAsync();
        var names = new List<string>();
        string? token = null;
        do
        {
            using var page = await Room.CallsAsync(
                HttpMethod.Get,
                $"conversations/{await chat.PlaceOfAsync("channel")}/pagedmembers?pageSize=3&continuationToken={token}"
            );
            var body = await JsonAsync(page);
            Assert.InRange(body["members"]!.AsArray().Count, 1, 3);
            names.AddRange(body["members"]!.AsArray().Select(member => member!["name"]!.ToString()));
            token = body["continuationToken"]?.ToString();
        } while (token is not null);

        Assert.Equal(4, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(4, names.Count);
    }

    [Fact]
    public async Task A_conversation_that_is_not_there_is_not_found()
    {
        using var answer = await Room.CallsAsync(HttpMethod.Post, "conversations/a:nowhere/activities", Hello);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ConversationNotFound", (await JsonAsync(answer))["error"]!["code"]!.ToString());
    }

    [Fact]
    public async Task A_chat_that_the_bot_was_not_added_to_is_closed_to_it()
    {
        using var answer = await Room.CallsAsync(
            HttpMethod.Post,
            $"conversations/{await chat.PlaceOfAsync("paul", install: false)}/activities",
            Hello
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("BotNotInConversationRoster", (await JsonAsync(answer))["error"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("conversations", "{")]
    [InlineData("conversations", "[]")]
    [InlineData("conversations", """{"isGroup":"yes"}""")]
    [InlineData("conversations", """{"members":["29:ana"]}""")]
    [InlineData("activities", "not json")]
    [InlineData("activities", """{"type":"message","text":"Hi","suggestedActions":"none"}""")]
    public async Task A_body_that_is_not_of_the_protocol_is_refused_with_400(string where, string body)
    {
        var path = where == "conversations" ? where : $"conversations/{await chat.PlaceOfAsync("ana")}/activities";

        using var answer = await Room.CallsAsync(HttpMethod.Post, path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("429", HttpStatusCode.TooManyRequests)]
    [InlineData("502", HttpStatusCode.BadGateway)]
    [InlineData("403", HttpStatusCode.Forbidden)]
    public async Task The_switch_makes_the_next_calls_go_wrong_and_no_more(string kind, HttpStatusCode expected)
    {
        var place = $"conversations/{await chat.PlaceOfAsync("ana")}/activities";
        await Room.BreaksAsync(kind, calls: 1);

        using var broken = await Room.CallsAsync(HttpMethod.Post, place, Hello);
        using var whole = await Room.CallsAsync(HttpMethod.Post, place, Hello);

        Assert.Equal(expected, broken.StatusCode);
        Assert.Equal(kind == "429", broken.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.Created, whole.StatusCode);
    }

    [Fact]
    public async Task A_slow_call_takes_its_time_and_works()
    {
        var place = $"conversations/{await chat.PlaceOfAsync("ana")}/activities";
        await Room.BreaksAsync("slow", calls: 1);
        var taken = Stopwatch.StartNew();

        using var answer = await Room.CallsAsync(HttpMethod.Post, place, Hello);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(taken.Elapsed > TimeSpan.FromSeconds(4));
    }

    private async Task<JsonNode> MessageAsync(string place, string id) =>
        (await Room.MessagesOfAsync(place)).First(message => message["id"]!.ToString() == id);

    private static async Task<string> IdInAsync(HttpResponseMessage answer) =>
        (await JsonAsync(answer))["id"]!.ToString();

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}
