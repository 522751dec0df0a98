using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>In a channel: the coach says who it is, once, and nothing that is one person's.</summary>
public sealed class SlackChannelTests(SlackService service) : IClassFixture<SlackService>
{
    [Fact]
    public async Task The_app_says_hello_once_in_a_channel_in_the_language_of_whoever_added_it()
    {
        const string Channel = "C0HELLO";

        using var added = await JoinAsync(Channel, SlackService.Bot, "U0HOST", "Ev0HELLO");
        using var redelivered = await JoinAsync(Channel, SlackService.Bot, "U0HOST", "Ev0HELLO");
        using var another = await JoinAsync(Channel, SlackService.Bot, "U0HOST", "Ev0HELLO2");

        Assert.All(new[] { added, redelivered, another }, one => Assert.Equal(HttpStatusCode.OK, one.StatusCode));
        var hello = Assert.Single(service.To(Channel, "chat.postMessage"));
        Assert.Contains("Bonjour à tous", hello.Text, StringComparison.Ordinal);
        Assert.Contains("@ChatCoach suivre ici", hello.Text, StringComparison.Ordinal);
        Assert.Empty(service.To("U0HOST", "chat.postMessage"));
    }

    [Fact]
    public async Task The_app_that_nobody_added_is_not_spoken_to_in_its_own_language()
    {
        const string Channel = "C0ALONE";
        service.Slack.Otherwise = method =>
            method == "users.info"
                ? new
                {
                    ok = true,
                    user = new
                    {
                        id = SlackService.Bot,
                        locale = "en-US",
                        is_bot = true,
                    },
                }
                : null;

        using var added = await JoinAsync(Channel, SlackService.Bot, inviter: null, "Ev0ALONE");

        service.Slack.Otherwise = _ => null;
        Assert.Contains(
            "Bonjour à tous",
            Assert.Single(service.To(Channel, "chat.postMessage")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Somebody_else_who_joins_a_channel_is_not_spoken_to()
    {
        using var joined = await JoinAsync("C0JOINED", "U0NEWCOMER", "U0HOST", "Ev0JOINED");

        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        Assert.Empty(service.To("C0JOINED", "chat.postMessage"));
        Assert.Empty(service.To("U0NEWCOMER", "chat.postMessage"));
        Assert.Empty(service.To("U0NEWCOMER", "chat.postEphemeral"));
    }

    [Fact]
    public async Task A_sentence_for_one_person_that_the_channel_does_not_take_goes_to_the_private_conversation()
    {
        const string Who = "U0ASIDE";
        const string Channel = "C0ASIDE";
        service.Slack.Otherwise = method =>
            method == "chat.postEphemeral" ? new { ok = false, error = "user_not_in_channel" } : null;

        // Nobody wrote to it in private yet: there is only this sentence, and it is for them alone.
        using var asked = await service.MentionAsync(Who, Channel, "où en est-on");

        service.Slack.Otherwise = _ => null;
        Assert.Empty(service.To(Channel, "chat.postMessage"));
        Assert.Contains(
            "question privée",
            Assert.Single(service.To(Who, "chat.postMessage")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_message_in_a_channel_is_never_replaced_by_an_answer_for_whoever_pressed_in_it()
    {
        const string Who = "U0PUBLIC";
        await service.CreateProjectAsync(Who);
        var press = service.Base("block_actions", Who);
        press["container"] = new JsonObject
        {
            ["type"] = "message",
            ["channel_id"] = "C0PUBLIC",
            ["message_ts"] = "1.1",
        };
        press["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "press:1",
                ["value"] = new PressValue { Call = new ActionCall(Verbs.ProjectList) }.Write(),
            }
        );

        using var pressed = await service.InteractAsync(press);

        Assert.DoesNotContain(
            service.Slack.Calls,
            call => call.Method == "chat.update" && call.Text.Contains("C0PUBLIC", StringComparison.Ordinal)
        );
        Assert.Contains("Site marchand", service.To(Who, "chat.postMessage")[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>The outside of an event names now the one and now the other side of a shared channel.</summary>
    [Theory]
    [InlineData("T0ACME", "T0ACME", "E0ACME", "E0ACME")]
    [InlineData("T0ACME", "T0THEIRS", "E0THEIRS", "E0ACME")]
    [InlineData("T0THEIRS", "T0THEIRS", "E0THEIRS", "E0THEIRS")]
    [InlineData("T0THEIRS", "T0ACME", "E0ACME", "T0THEIRS")]
    [InlineData("E0THEIRS", "T0ACME", "E0ACME", "E0THEIRS")]
    public void In_a_shared_channel_each_is_of_their_own_organisation(
        string writer,
        string outside,
        string organisation,
        string tenant
    )
    {
        var body = new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = outside,
            ["enterprise_id"] = organisation,
            ["event_id"] = "Ev1",
            ["is_ext_shared_channel"] = true,
            ["event"] = new JsonObject
            {
                ["type"] = "app_mention",
                ["user"] = "U1",
                ["user_team"] = writer,
                ["channel"] = "C1",
                ["ts"] = "1.1",
                ["text"] = "aide",
            },
            ["authorizations"] = new JsonArray(
                new JsonObject
                {
                    ["team_id"] = "T0ACME",
                    ["enterprise_id"] = "E0ACME",
                    ["user_id"] = SlackService.Bot,
                    ["is_bot"] = true,
                }
            ),
        };

        var read = SlackInbound.Read(EventEnvelope.Parse(Encoding.UTF8.GetBytes(body.ToJsonString())))!;

        Assert.Equal(tenant, read.Incoming.From.Tenant);
        Assert.Equal("T0ACME", read.Scene.Installation);
    }

    private Task<HttpResponseMessage> JoinAsync(string channel, string user, string? inviter, string id) =>
        service.EventAsync(
            new JsonObject
            {
                ["type"] = "member_joined_channel",
                ["user"] = user,
                ["channel"] = channel,
                ["channel_type"] = "C",
                ["team"] = SlackService.Team,
                ["inviter"] = inviter,
            },
            id
        );
}
