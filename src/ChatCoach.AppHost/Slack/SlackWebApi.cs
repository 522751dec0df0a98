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
        if (room.Of(Text(body, "channel")) is not { } desk)
        {
            return Error("channel_not_found");
        }

        var ts = room.NextTs();
        room.Change(() => Add(desk, body, ts));
        return Ok(("channel", desk.Channel), ("ts", ts));
    }

    private static int Add(SlackDesk desk, JsonObject body, string ts, bool ephemeral = false)
    {
        desk.Messages.Add(
            new JsonObject
            {
                ["ts"] = ts,
                ["bot"] = true,
                ["ephemeral"] = ephemeral,
                ["text"] = Text(body, "text"),
                ["blocks"] = body["blocks"]?.DeepClone(),
            }
        );
        return desk.Messages.Count;
    }

    private JsonObject Update(JsonObject body)
    {
        var (desk, message) = Find(body);
        if (desk is null || message is null)
        {
            return Error(desk is null ? "channel_not_found" : "message_not_found");
        }

        room.Change(() => message["blocks"] = body["blocks"]?.DeepClone());
        return Ok(("channel", desk.Channel), ("ts", Text(body, "ts")));
    }

    private JsonObject Delete(JsonObject body)
    {
        var (desk, message) = Find(body);
        if (desk is null || message is null)
        {
            return Error("message_not_found");
        }

        room.Change(() => desk.Messages.Remove(message));
        return Ok();
    }

    private JsonObject Whisper(JsonObject body)
    {
        if (room.Of(Text(body, "user")) is not { } desk)
        {
            return Error("user_not_in_channel");
        }

        var ts = room.NextTs();
        room.Change(() => Add(desk, body, ts, ephemeral: true));
        return Ok(("message_ts", ts));
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

    private (SlackDesk? Desk, JsonObject? Message) Find(JsonObject body)
    {
        var desk = room.Of(Text(body, "channel"));
        return (desk, desk?.Messages.FirstOrDefault(message => Text(message, "ts") == Text(body, "ts")));
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
