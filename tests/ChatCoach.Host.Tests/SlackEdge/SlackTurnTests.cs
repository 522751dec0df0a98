using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Host.SlackEdge;

namespace ChatCoach.Host.Tests.SlackEdge;

public sealed class SlackTurnTests(SlackService service) : IClassFixture<SlackService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_written_word_is_answered_in_the_private_conversation_in_the_persons_language()
    {
        using var answer = await service.SayAsync("U0LEA", "aide");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = Assert.Single(service.To("U0LEA", "chat.postMessage"));
        Assert.Equal("Bearer xoxb-test", said.Authorization);
        Assert.Equal("U0LEA", said.Body.GetProperty("channel").GetString());
        Assert.Contains("points réguliers", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Slack_sends_again_is_answered_once()
    {
        var message = Message("U0MAX", "aide");

        using var first = await service.EventAsync(message, "Ev0SAME");
        using var second = await service.EventAsync((JsonObject)message.DeepClone(), "Ev0SAME", retry: 1);
        using var mention = await service.EventAsync(Mention("U0MAX", "D0U0MAX", "1791000000.000100"));

        Assert.All(new[] { first, second, mention }, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(service.To("U0MAX", "chat.postMessage"));
    }

    [Fact]
    public async Task Apps_the_bot_itself_and_edits_are_not_answered()
    {
        var app = Message("U0APP", "aide");
        app["bot_id"] = "B0OTHER";
        var edit = Message("U0APP", "aide");
        edit["subtype"] = "message_changed";
        var itself = Message(SlackService.Bot, "aide");
        var channel = Message("U0APP", "aide");
        channel["channel"] = "C0GENERAL";
        channel["channel_type"] = "channel";

        foreach (var message in new[] { app, edit, itself, channel })
        {
            using var answer = await service.EventAsync(message);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Empty(service.To("U0APP", "chat.postMessage"));
        Assert.Empty(service.To(SlackService.Bot, "chat.postMessage"));
    }

    [Fact]
    public async Task In_a_channel_a_private_answer_goes_to_the_private_conversation_alone()
    {
        using var hello = await service.SayAsync("U0IDA", "aide");

        using var asked = await service.EventAsync(Mention("U0IDA", "C0GENERAL", "1792000000.000100"));

        // One message a second: the second may come after the acknowledgement, and the whisper after it.
        await service.SoonAsync(() => service.To("U0IDA", "chat.postEphemeral").Count > 0);
        var whisper = Assert.Single(service.To("U0IDA", "chat.postEphemeral"));
        Assert.Equal("Je vous ai écrit en privé.", whisper.Body.GetProperty("text").GetString());
        Assert.DoesNotContain(
            service.Slack.Calls,
            call => call.Method == "chat.postMessage" && call.Text.Contains("C0GENERAL", StringComparison.Ordinal)
        );
        Assert.Equal(2, service.To("U0IDA", "chat.postMessage").Count);
    }

    [Fact]
    public async Task A_command_opens_its_form_and_a_whole_project_is_made_in_it()
    {
        const string Who = "U0ANA";
        using var command = await service.CommandAsync(Who, "nouveau projet");
        Assert.Equal(HttpStatusCode.OK, command.StatusCode);
        var view = Opened().Body.GetProperty("view");
        Assert.Equal("modal", view.GetProperty("type").GetString());

        // Left empty: each field that needs a word says so, and the modal stays.
        using var empty = await service.SubmitAsync(Who, view, "1.a");
        var errors = await JsonAsync(empty);
        Assert.Equal("errors", errors.GetProperty("response_action").GetString());
        var fields = errors.GetProperty("errors").EnumerateObject().Select(error => error.Name).ToArray();
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.Contains(BlockIds(view), id => id == field));

        using var sent = await service.SubmitAsync(Who, view, "1.a", ModalFilling.Of(view));
        var closed = await JsonAsync(sent);
        Assert.Equal("""{"response_action":"clear"}""", closed.GetRawText());
        var created = service.To(Who, "chat.postMessage")[^1];
        Assert.Contains("Site marchand", created.Text, StringComparison.Ordinal);

        // The same again, as a redelivery or a double click brings it: nothing new is made.
        using var again = await service.SubmitAsync(Who, view, "1.a", ModalFilling.Of(view));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var home = await service.EventAsync(
            new JsonObject
            {
                ["type"] = "app_home_opened",
                ["user"] = Who,
                ["channel"] = "D0" + Who,
                ["tab"] = "home",
            }
        );
        var published = service.To(Who, "views.publish")[^1];
        Assert.Equal("home", published.Body.GetProperty("view").GetProperty("type").GetString());
        Assert.Equal(1, published.Text.Split("*Site marchand*").Length - 1);

        SlackCall Opened() => service.Slack.Calls.Last(call => call.Method == "views.open");
    }

    /// <summary>From the search box, or from a message; both open a form, and what is another app's opens none.</summary>
    [Theory]
    [InlineData("shortcut", "coach_new_project", 1)]
    [InlineData("message_action", "coach_new_project", 1)]
    [InlineData("shortcut", "someone_elses", 0)]
    public async Task A_shortcut_opens_its_form(string type, string id, int forms)
    {
        var who = "U0CUT" + type + id;
        var shortcut = service.Base(type, who);
        shortcut["callback_id"] = id;
        shortcut["action_ts"] = "1.1";
        shortcut["channel"] = type == "shortcut" ? null : new JsonObject { ["id"] = "C0GENERAL" };
        var trigger = shortcut["trigger_id"]!.GetValue<string>();

        using var answer = await service.InteractAsync(shortcut);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var opened = service.Slack.Calls.Where(call =>
            call.Method == "views.open" && call.Body.GetProperty("trigger_id").GetString() == trigger
        );
        Assert.Equal(forms, opened.Count(call => call.Text.Contains("project.name", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_shortcut_to_the_projects_is_answered_in_the_private_conversation()
    {
        const string Who = "U0CUTLIST";
        await service.CreateProjectAsync(Who);
        var shortcut = service.Base("shortcut", Who);
        shortcut["callback_id"] = "coach_projects";

        using var answer = await service.InteractAsync(shortcut);
        await service.SoonAsync(() => service.To(Who, "chat.postMessage").Count == 2);

        Assert.Contains("Site marchand", service.To(Who, "chat.postMessage")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_command_offers_its_form_and_the_button_opens_it()
    {
        const string Who = "U0EVE";
        using var said = await service.SayAsync(Who, "nouveau projet");
        var offer = Assert.Single(service.To(Who, "chat.postMessage"));

        using var pressed = await service.PressAsync(Who, offer, "Remplir le formulaire", "1793000000.000100");

        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        var opened = service.Slack.Calls.Last(call => call.Method == "views.open");
        Assert.Contains("1793000000.000100", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_look_at_the_app_greets_once()
    {
        var opened = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = "U0NEW",
            ["channel"] = "D0U0NEW",
            ["tab"] = "messages",
        };

        using var first = await service.EventAsync(opened);
        using var second = await service.EventAsync((JsonObject)opened.DeepClone());

        Assert.Single(service.To("U0NEW", "chat.postMessage"));
        Assert.Empty(service.To("U0NEW", "views.publish"));
    }

    [Fact]
    public async Task A_press_changes_the_message_in_place_and_a_forged_value_does_nothing()
    {
        const string Who = "U0TOM";
        using var said = await service.SayAsync(Who, "aide");
        var help = Assert.Single(service.To(Who, "chat.postMessage"));
        var title = FirstPress(help);

        using var pressed = await service.PressAsync(Who, help, title, "1794000000.000100");

        var updated = Assert.Single(
            service.Slack.Calls,
            call => call.Method == "chat.update" && call.Text.Contains("1794000000.000100", StringComparison.Ordinal)
        );
        Assert.Equal("D0" + Who, updated.Body.GetProperty("channel").GetString());

        var forged = service.Base("block_actions", Who);
        forged["container"] = new JsonObject
        {
            ["type"] = "message",
            ["channel_id"] = "D0" + Who,
            ["message_ts"] = "1",
        };
        forged["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "press:1",
                ["value"] = new PressValue
                {
                    Call = new Core.Messages.ActionCall("project.open", "someone-elses"),
                }.Write(),
            }
        );
        using var answer = await service.InteractAsync(forged);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(
            service.Slack.Calls,
            call => call.Method == "chat.update" && call.Text.Contains("\"ts\":\"1\"", StringComparison.Ordinal)
        );
    }

    internal static string FirstPress(SlackCall message) =>
        message
            .Body.GetProperty("blocks")
            .EnumerateArray()
            .Where(block => block.GetProperty("type").GetString() == "actions")
            .SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .First(element =>
                element.GetProperty("action_id").GetString()!.StartsWith("press:", StringComparison.Ordinal)
            )
            .GetProperty("text")
            .GetProperty("text")
            .GetString()!;

    private static IEnumerable<string> BlockIds(JsonElement view) =>
        view.GetProperty("blocks")
            .EnumerateArray()
            .Select(block => block.TryGetProperty("block_id", out var id) ? id.GetString()! : "");

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.NotEmpty(text);
        return JsonElement.Parse(text);
    }

    private static JsonObject Message(string who, string text) =>
        new()
        {
            ["type"] = "message",
            ["channel_type"] = "im",
            ["user"] = who,
            ["channel"] = "D0" + who,
            ["ts"] = "1791000000.000100",
            ["text"] = text,
        };

    private static JsonObject Mention(string who, string channel, string ts) =>
        new()
        {
            ["type"] = "app_mention",
            ["user"] = who,
            ["channel"] = channel,
            ["ts"] = ts,
            ["text"] = $"<@{SlackService.Bot}> pause",
        };
}
