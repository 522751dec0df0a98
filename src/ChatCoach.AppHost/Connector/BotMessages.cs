using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;

namespace ChatCoach.AppHost.Connector;

/// <summary>What a bot sends, put into the room.</summary>
internal sealed class BotMessages(ChatRoom room, TimeProvider clock)
{
    // About 100 KB as the channel counts, in UTF-16.
    private const int Largest = 100 * 1024 / sizeof(char);

    public IResult Send(string address, string? replyTo, JsonObject activity)
    {
        var (place, thread) = room.ByAddress(address);
        if (place is null)
        {
            return ConnectorErrors.NoConversation;
        }

        if (!place.HasBot)
        {
            return ConnectorErrors.NotInRoster;
        }

        if (IsTooBig(activity))
        {
            return ConnectorErrors.TooBig;
        }

        if (string.Equals(activity["type"]?.ToString(), "typing", StringComparison.Ordinal))
        {
            room.Tell("typing", place, null);
            return Results.Json(new { id = room.NextId() }, statusCode: 201);
        }

        if (place.IsChannel && thread is null && replyTo is not null)
        {
            thread = room.Find(place, replyTo)?.Thread ?? replyTo;
        }

        var ids = Add(place, thread, activity);
        // Text and attachments in one activity become two messages, and neither id comes back.
        return ids.Count == 1
            ? Results.Json(new { id = ids[0] }, statusCode: 201)
            : Results.Json(new { }, statusCode: 201);
    }

    /// <summary>Begins a thread in a channel, and gives its id.</summary>
    public string Begin(Conversation place, JsonObject activity) => Add(place, null, activity)[0];

    public IResult Update(string address, string id, JsonObject activity)
    {
        var (place, _) = room.ByAddress(address);
        if (place is not { HasBot: true })
        {
            return place is null ? ConnectorErrors.NoConversation : ConnectorErrors.NotInRoster;
        }

        if (IsTooBig(activity))
        {
            return ConnectorErrors.TooBig;
        }

        var changed = room.Change(
            place,
            id,
            was =>
                Read(was, activity) with
                {
                    Edited = true,
                    Deleted = false,
                    Edition = was.Edition + 1,
                    Views = new Dictionary<string, JsonNode>(StringComparer.Ordinal),
                }
        );
        return changed is null ? ConnectorErrors.NoActivity : Results.Json(new { id });
    }

    public IResult Delete(string address, string id)
    {
        var (place, _) = room.ByAddress(address);
        if (place is not { HasBot: true })
        {
            return place is null ? ConnectorErrors.NoConversation : ConnectorErrors.NotInRoster;
        }

        var changed = room.Change(
            place,
            id,
            was => new Message
            {
                Id = was.Id,
                Thread = was.Thread,
                Author = was.Author,
                At = was.At,
                Deleted = true,
            }
        );
        return changed is null ? ConnectorErrors.NoActivity : Results.Ok();
    }

    private List<string> Add(Conversation place, string? thread, JsonObject activity)
    {
        var ids = new List<string>();
        foreach (var part in Split(activity))
        {
            var id = room.NextId();
            var message = new Message
            {
                Id = id,
                Thread = place.IsChannel ? thread ?? id : null,
                Author = "bot",
                At = clock.GetUtcNow(),
            };
            room.Add(place, Read(message, part));
            thread ??= place.IsChannel ? id : null;
            ids.Add(id);
        }

        return ids;
    }

    private static IEnumerable<JsonObject> Split(JsonObject activity)
    {
        if (
            activity["attachments"] is not JsonArray { Count: > 0 }
            || string.IsNullOrEmpty(activity["text"]?.ToString())
        )
        {
            yield return activity;
            yield break;
        }

        var text = activity.DeepClone().AsObject();
        text.Remove("attachments");
        yield return text;
        var attachments = activity.DeepClone().AsObject();
        attachments.Remove("text");
        yield return attachments;
    }

    private static Message Read(Message message, JsonObject activity) =>
        message with
        {
            Text = activity["text"]?.ToString(),
            Format = activity["textFormat"]?.ToString(),
            Entities = activity["entities"]?.DeepClone() as JsonArray,
            Attachments = activity["attachments"]?.DeepClone() as JsonArray,
            Suggestions = activity["suggestedActions"]?["actions"]?.DeepClone() as JsonArray,
        };

    private static bool IsTooBig(JsonObject activity) => activity.ToJsonString().Length > Largest;
}
