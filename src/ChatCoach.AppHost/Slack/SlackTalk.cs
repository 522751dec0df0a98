using System.Text.Json.Nodes;

namespace ChatCoach.AppHost.Slack;

/// <summary>What people do on the page, told to the bot as Slack tells it.</summary>
internal sealed class SlackTalk(SlackRoom room, SlackPoster poster, SlackWebApi api)
{
    public async Task SayAsync(SlackDesk desk, string text, CancellationToken stop)
    {
        var ts = room.NextTs();
        room.Change(() =>
        {
            desk.Messages.Add(
                new JsonObject
                {
                    ["ts"] = ts,
                    ["bot"] = false,
                    ["text"] = text,
                }
            );
            return ts;
        });
        if (text.StartsWith('/'))
        {
            await CommandAsync(desk, desk.Channel, text, stop);
            return;
        }

        await poster.EventAsync(
            new JsonObject
            {
                ["type"] = "message",
                ["channel_type"] = "im",
                ["user"] = desk.Id,
                ["team"] = SlackRoom.Team,
                ["channel"] = desk.Channel,
                ["ts"] = ts,
                ["event_ts"] = ts,
                ["text"] = Escaped(text),
            },
            room.Next("Ev"),
            stop
        );
    }

    public Task LookAsync(SlackDesk desk, string tab, CancellationToken stop) =>
        poster.EventAsync(
            new JsonObject
            {
                ["type"] = "app_home_opened",
                ["user"] = desk.Id,
                ["channel"] = desk.Channel,
                ["tab"] = tab,
            },
            room.Next("Ev"),
            stop
        );

    /// <param name="desk">Whose.</param>
    /// <param name="place">The message's timestamp, or the view's id.</param>
    /// <param name="action">The element that was used.</param>
    /// <param name="values">What is filled in around it.</param>
    /// <param name="stop">Ends the call.</param>
    public Task PressAsync(SlackDesk desk, string place, JsonObject action, JsonObject? values, CancellationToken stop)
    {
        var used = action.DeepClone().AsObject();
        used["action_ts"] = room.NextTs();
        var payload = Base(desk, "block_actions");
        payload["actions"] = new JsonArray(used);
        var state = new JsonObject { ["values"] = values?.DeepClone() ?? new JsonObject() };
        var view =
            SlackWebApi.Text(desk.Home ?? [], "id") == place
                ? desk.Home
                : desk.Views.FirstOrDefault(one => SlackWebApi.Text(one, "id") == place);
        if (view is not null)
        {
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = place };
            payload["view"] = view.DeepClone();
            payload["view"]!["state"] = state;
        }
        else
        {
            var shared = room.Channel.Messages.Exists(message => SlackWebApi.Text(message, "ts") == place);
            var channel = shared ? SlackChannel.Id : desk.Channel;
            payload["container"] = new JsonObject
            {
                ["type"] = "message",
                ["message_ts"] = place,
                ["channel_id"] = channel,
                ["is_ephemeral"] = false,
            };
            payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = shared ? "projects" : "directmessage" };
            payload["state"] = state;
        }

        return poster.InteractionAsync(payload, stop);
    }

    /// <returns>A sentence by block id where the bot wants another look; empty when it took the form.</returns>
    public async Task<JsonObject> SubmitAsync(SlackDesk desk, JsonObject values, CancellationToken stop)
    {
        if (desk.Views is not [.., var top])
        {
            return [];
        }

        var payload = Base(desk, "view_submission");
        var view = top.DeepClone().AsObject();
        view["state"] = new JsonObject { ["values"] = values.DeepClone() };
        payload["view"] = view;
        var answer = (await poster.InteractionAsync(payload, stop))?.AsObject();
        if (SlackWebApi.Text(answer ?? [], "response_action") is "errors")
        {
            return answer!["errors"]!.DeepClone().AsObject();
        }

        room.Change(() => Follow(desk, top, answer));
        return [];
    }

    /// <summary>Closes the modal on top. As in Slack, what stood in its fields is not told.</summary>
    public async Task CloseAsync(SlackDesk desk, CancellationToken stop)
    {
        if (desk.Views is not [.., var top])
        {
            return;
        }

        room.Change(() => desk.Views.Remove(top));
        if (top["notify_on_close"]?.GetValue<bool>() is true)
        {
            var payload = Base(desk, "view_closed");
            payload["view"] = top.DeepClone();
            payload["view"]!["state"] = new JsonObject { ["values"] = new JsonObject() };
            payload["is_cleared"] = false;
            await poster.InteractionAsync(payload, stop);
        }
    }

    private int Follow(SlackDesk desk, JsonObject top, JsonObject? answer)
    {
        switch (SlackWebApi.Text(answer ?? [], "response_action"))
        {
            case "clear":
                desk.Views.Clear();
                break;
            case "update" when desk.Views.IndexOf(top) is >= 0 and var at:
                desk.Views[at] = api.Named(answer!["view"]!.AsObject(), SlackWebApi.Text(top, "id")!);
                break;
            case "push":
                desk.Views.Add(api.Named(answer!["view"]!.AsObject(), room.Next("V")));
                break;
            default:
                desk.Views.Remove(top);
                break;
        }

        return desk.Views.Count;
    }

    public async Task CommandAsync(SlackDesk desk, string channel, string text, CancellationToken stop)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var answer = await poster.FormAsync(
            "commands",
            [
                new("team_id", SlackRoom.Team),
                new("channel_id", channel),
                new("channel_name", channel == desk.Channel ? "directmessage" : "projects"),
                new("user_id", desk.Id),
                new("user_name", desk.Person.Key),
                new("command", space < 0 ? text : text[..space]),
                new("text", space < 0 ? "" : Escaped(text[(space + 1)..])),
                new("is_enterprise_install", "false"),
                new("trigger_id", room.Trigger(desk)),
            ],
            stop
        );
        if (answer is JsonObject whisper && SlackWebApi.Text(whisper, "text") is not null)
        {
            whisper["user"] = desk.Id;
            whisper["channel"] = channel;
            api.Call("chat.postEphemeral", whisper);
        }
    }

    private JsonObject Base(SlackDesk desk, string type) =>
        new()
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = SlackRoom.Team, ["domain"] = "local" },
            ["user"] = new JsonObject
            {
                ["id"] = desk.Id,
                ["name"] = desk.Person.Key,
                ["username"] = desk.Person.Key,
                ["team_id"] = SlackRoom.Team,
            },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["trigger_id"] = room.Trigger(desk),
        };

    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
