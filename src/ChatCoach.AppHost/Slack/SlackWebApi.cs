using System.Text.Json.Nodes;

namespace ChatCoach.AppHost.Slack;

/// <summary>The methods of the Web API that a bot of messages, modals and a home needs.</summary>
internal sealed class SlackWebApi(SlackRoom room, SlackUploads uploads)
{
    public JsonObject Call(string method, JsonObject body) =>
        method switch
        {
            "chat.postMessage" => Post(body),
            "chat.update" => Update(body),
            "chat.delete" => Delete(body),
            "chat.postEphemeral" => Whisper(body),
            "views.open" => Open(body, onTop: false),
            "views.push" => Open(body, onTop: true),
            "views.update" => Renew(body),
            "views.publish" => Publish(body),
            "users.info" => User(body),
            "conversations.members" => Members(body),
            "conversations.open" => room.Of(Text(body, "users")) is { } desk
                ? Ok(("channel", new JsonObject { ["id"] = desk.Channel }))
                : Error("user_not_found"),
            "files.getUploadURLExternal" => uploads.Begin(body) is var (id, address)
                ? Ok(("upload_url", address), ("file_id", id))
                : Error("invalid_arguments"),
            "files.completeUploadExternal" => Share(body),
            "auth.test" => Ok(("team_id", SlackRoom.Team), ("user_id", SlackRoom.Bot)),
            _ => Error("unknown_method"),
        };

    private JsonObject Post(JsonObject body)
    {
        var (channel, messages) = Place(body);
        if (messages is null)
        {
            return Error(channel is null ? "channel_not_found" : "not_in_channel");
        }

        var ts = room.NextTs();
        room.Change(() => Add(messages, body, ts));
        return Ok(("channel", channel), ("ts", ts));
    }

    private static int Add(List<JsonObject> messages, JsonObject body, string ts, string? to = null)
    {
        var said = new JsonObject
        {
            ["ts"] = ts,
            ["bot"] = true,
            ["ephemeral"] = to is not null,
            ["to"] = to,
            ["thread"] = Text(body, "thread_ts"),
            ["text"] = Text(body, "text"),
            ["blocks"] = body["blocks"]?.DeepClone(),
        };
        var thread = Text(body, "thread_ts");
        var last = thread is null
            ? -1
            : messages.FindLastIndex(one => (Text(one, "thread") ?? Text(one, "ts")) == thread);
        messages.Insert(last < 0 ? messages.Count : last + 1, said);
        return messages.Count;
    }

    private JsonObject Update(JsonObject body)
    {
        var (channel, message) = Find(body);
        if (message is null)
        {
            return Error(channel is null ? "channel_not_found" : "message_not_found");
        }

        room.Change(() => message["blocks"] = body["blocks"]?.DeepClone());
        return Ok(("channel", channel), ("ts", Text(body, "ts")));
    }

    private JsonObject Delete(JsonObject body)
    {
        var message = Find(body).Message;
        if (message is null)
        {
            return Error("message_not_found");
        }

        room.Change(() => Place(body).Messages!.Remove(message));
        return Ok();
    }

    /// <summary>To one person, in a conversation that they are in.</summary>
    private JsonObject Whisper(JsonObject body)
    {
        var (channel, messages) = Place(body);
        if (
            room.Of(Text(body, "user")) is not { } desk
            || messages is null
            || (channel == SlackChannel.Id && !room.Channel.Members.Contains(desk.Id, StringComparer.Ordinal))
        )
        {
            return Error("user_not_in_channel");
        }

        var ts = room.NextTs();
        room.Change(() => Add(messages, body, ts, desk.Id));
        return Ok(("message_ts", ts));
    }

    private JsonObject Members(JsonObject body) =>
        Text(body, "channel") != SlackChannel.Id ? Error("channel_not_found")
        : !room.Channel.HasBot ? Error("not_in_channel")
        : Ok(("members", new JsonArray([.. room.Channel.Members.Select(member => JsonValue.Create(member))])));

    /// <summary>A conversation by its own id or its person's; without messages where the bot is not in it.</summary>
    private (string? Channel, List<JsonObject>? Messages) Place(JsonObject body)
    {
        var id = Text(body, "channel");
        return id == SlackChannel.Id ? (id, room.Channel.HasBot ? room.Channel.Messages : null)
            : room.Of(id) is { } desk ? (desk.Channel, desk.Messages)
            : (null, null);
    }

    /// <summary>As in Slack, a file is shared in a conversation and not with a person's id.</summary>
    private JsonObject Share(JsonObject body)
    {
        if (room.Desks.FirstOrDefault(desk => desk.Channel == Text(body, "channel_id")) is not { } desk)
        {
            return Error("invalid_arguments");
        }

        var files = new JsonArray();
        foreach (var file in body["files"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            if (Text(file, "id") is not { } id || uploads.Find(id) is not { Bytes: { } bytes } kept)
            {
                return Error("file_not_found");
            }

            files.Add(
                new JsonObject
                {
                    ["id"] = id,
                    ["title"] = Text(file, "title") ?? kept.Name,
                    ["size"] = bytes.Length,
                }
            );
        }

        var ts = room.NextTs();
        room.Change(() =>
        {
            desk.Messages.Add(
                new JsonObject
                {
                    ["ts"] = ts,
                    ["bot"] = true,
                    ["text"] = Text(body, "initial_comment") ?? "",
                    ["files"] = files,
                }
            );
            return ts;
        });
        return Ok(("files", files.DeepClone()));
    }

    private JsonObject Open(JsonObject body, bool onTop)
    {
        if (room.Spend(Text(body, "trigger_id")) is not { } desk)
        {
            return Error("expired_trigger_id");
        }

        if (onTop && desk.Views.Count >= SlackDesk.MostViews)
        {
            return Error("push_limit_reached");
        }

        var view = Named(body["view"]!.AsObject(), room.Next("V"));
        room.Change(() =>
        {
            if (!onTop)
            {
                desk.Views.Clear();
            }

            desk.Views.Add(view);
            return view;
        });
        return Ok(("view", view.DeepClone()));
    }

    private JsonObject Renew(JsonObject body)
    {
        var id = Text(body, "view_id");
        foreach (var desk in room.Desks)
        {
            var at = desk.Views.FindIndex(view => Text(view, "id") == id);
            if (at < 0)
            {
                continue;
            }

            if (Text(body, "hash") is { Length: > 0 } hash && hash != Text(desk.Views[at], "hash"))
            {
                return Error("hash_conflict");
            }

            var view = Named(body["view"]!.AsObject(), id!);
            room.Change(() => desk.Views[at] = view);
            return Ok(("view", view.DeepClone()));
        }

        return Error("not_found");
    }

    private JsonObject Publish(JsonObject body)
    {
        if (room.Of(Text(body, "user_id")) is not { } desk)
        {
            return Error("user_not_found");
        }

        var view = Named(body["view"]!.AsObject(), "V0HOME" + desk.Id);
        room.Change(() => desk.Home = view);
        return Ok(("view", view.DeepClone()));
    }

    private JsonObject User(JsonObject body) =>
        room.Of(Text(body, "user")) is not { } desk
            ? Error("user_not_found")
            : Ok(
                (
                    "user",
                    new JsonObject
                    {
                        ["id"] = desk.Id,
                        ["team_id"] = SlackRoom.Team,
                        ["name"] = desk.Person.Key,
                        ["real_name"] = desk.Person.Name,
                        ["tz"] = desk.Person.TimeZone,
                        ["locale"] = desk.Person.Locale,
                        ["is_bot"] = false,
                    }
                )
            );

    /// <summary>A view as the bot gets it back: with an id, and a hash that each change renews.</summary>
    public JsonObject Named(JsonObject view, string id)
    {
        var named = view.DeepClone().AsObject();
        named["id"] = id;
        named["hash"] = room.Next("h");
        named["team_id"] = SlackRoom.Team;
        return named;
    }

    private (string? Channel, JsonObject? Message) Find(JsonObject body)
    {
        var (channel, messages) = Place(body);
        return (channel, messages?.FirstOrDefault(message => Text(message, "ts") == Text(body, "ts")));
    }

    internal static string? Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Ok(params (string Name, JsonNode? Value)[] rest)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in rest)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };
}
