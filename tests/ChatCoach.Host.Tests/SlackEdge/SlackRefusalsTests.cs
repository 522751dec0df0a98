using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>Slack takes an answer only later, or not at all; and a modal names a message that it was not opened from.</summary>
public sealed class SlackRefusalsTests(SlackService service) : IClassFixture<SlackService>
{
    [Fact]
    public async Task An_answer_that_comes_too_soon_is_sent_again()
    {
        const string Who = "U0SOON";
        var posts = 0;
        service.Slack.Otherwise = method =>
            method == "chat.postMessage" && ++posts == 1 ? new { ok = false, error = "ratelimited" } : null;

        using var answer = await service.SayAsync(Who, "aide");
        await service.SoonAsync(() => service.To(Who, "chat.postMessage").Count == 2);

        Assert.Empty(service.Slack.Responses);
    }

    [Fact]
    public async Task Whoever_typed_a_command_is_told_where_its_answer_cannot_be_shown()
    {
        const string Who = "U0NOSHOW";
        service.Slack.Otherwise = method =>
            method == "chat.postMessage" ? new { ok = false, error = "msg_too_long" } : null;

        using var answer = await service.CommandAsync(Who, "aide", service.Slack.ResponseUrl);
        await service.SoonAsync(() => !service.Slack.Responses.IsEmpty);

        var told = JsonElement.Parse(Assert.Single(service.Slack.Responses));
        Assert.Equal("ephemeral", told.GetProperty("response_type").GetString());
        Assert.StartsWith("Slack ne m’a pas laissé", told.GetProperty("text").GetString(), StringComparison.Ordinal);
        service.Slack.Responses.Clear();
    }

    [Fact]
    public async Task Whoever_pressed_is_told_where_they_pressed()
    {
        const string Who = "U0NOCHANGE";
        service.Slack.Otherwise = _ => null;
        using var said = await service.SayAsync(Who, "aide");
        var help = service.To(Who, "chat.postMessage")[^1];
        service.Slack.Otherwise = method =>
            method == "chat.update" ? new { ok = false, error = "invalid_blocks" } : null;

        using var pressed = await service.PressAsync(Who, help, SlackTurnTests.FirstPress(help));
        await service.SoonAsync(() => service.To(Who, "chat.postEphemeral").Count == 1);

        Assert.Contains(
            "Slack ne m’a pas laissé",
            service.To(Who, "chat.postEphemeral")[0].Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("channel", "D0SOMEONE")]
    [InlineData("ts", "1799000000.000999")]
    [InlineData("seal", "AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_modal_that_names_another_message_changes_none(string name, string value)
    {
        var who = "U0FORGE" + name;
        service.Slack.Otherwise = _ => null;
        using var said = await service.SayAsync(who, "nouveau projet");
        using var pressed = await service.PressAsync(
            who,
            service.To(who, "chat.postMessage")[^1],
            "Remplir le formulaire",
            "1793000000.000100"
        );
        var view = service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
        var data = JsonNode.Parse(view.GetProperty("private_metadata").GetString()!)!.AsObject();
        Assert.True(data.ContainsKey(name));
        data[name] = value;
        var forged = JsonNode.Parse(view.GetRawText())!.AsObject();
        forged["private_metadata"] = data.ToJsonString();

        using var sent = await service.SubmitAsync(
            who,
            JsonSerializer.SerializeToElement(forged),
            "1.a",
            ModalFilling.Of(view)
        );

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.DoesNotContain(
            service.Slack.Calls,
            call => call.Method == "chat.update" && call.Text.Contains(who, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            service.Slack.Calls,
            call => call.Method == "chat.update" && call.Text.Contains(value, StringComparison.Ordinal)
        );
        Assert.Contains("Site marchand", service.To(who, "chat.postMessage")[^1].Text, StringComparison.Ordinal);
    }
}
