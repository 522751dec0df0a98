using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.Page;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Bot;

/// <summary>Activities as Teams writes them: the same fields, the same forms of ids and times.</summary>
internal sealed class Activities(ChatSettings settings, ChatAddress address, TimeProvider clock)
{
    private const string Ticks = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

    public JsonObject Message(Occasion occasion, string id, MentionedText text)
    {
        var activity = new JsonObject { ["text"] = text.Markup, ["textFormat"] = "plain" };
        if (text.Entities.Count > 0)
        {
            activity["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = "text/html", ["content"] = text.Html }
            );
        }

        return Fill(activity, "message", id, occasion, text.Entities);
    }

    /// <summary>A pressed Action.Submit: a message without text, whose value is the data with the inputs.</summary>
    public JsonObject Submit(Occasion occasion, string cardId, JsonNode? value, string? text)
    {
        var activity = Fill([], "message", EventId(), occasion, []);
        if (text is not null)
        {
            activity["text"] = text;
            activity["textFormat"] = "plain";
        }

        activity["value"] = value?.DeepClone();
        activity["replyToId"] = cardId;
        FromMessage(activity);
        return activity;
    }

    public JsonObject Invoke(Occasion occasion, string name, string? cardId, JsonObject value)
    {
        var activity = Fill(new JsonObject { ["name"] = name }, "invoke", EventId(), occasion, []);
        activity["value"] = value;
        if (cardId is not null)
        {
            activity["replyToId"] = cardId;
        }

        FromMessage(activity);
        return activity;
    }

    public JsonObject Installation(Occasion occasion, string action)
    {
        var activity = Fill(new JsonObject { ["action"] = action }, "installationUpdate", EventId(), occasion, []);
        Select(activity, occasion);
        FromMessage(activity);
        return activity;
    }

    /// <summary>The other half of an installation: in a personal chat the person is named beside the bot.</summary>
    public JsonObject MembersAdded(Occasion occasion)
    {
        var added = new JsonArray(new JsonObject { ["id"] = settings.Bot.Id });
        if (!occasion.Place.IsChannel)
        {
            added.Add(new JsonObject { ["id"] = occasion.Who.Id, ["aadObjectId"] = occasion.Who.AadObjectId });
        }

        var activity = Fill(new JsonObject { ["membersAdded"] = added }, "conversationUpdate", EventId(), occasion, []);
        if (occasion.Place.IsChannel)
        {
            activity["channelData"]!["eventType"] = "teamMemberAdded";
            Select(activity, occasion);
        }

        return activity;
    }

    private JsonObject Fill(JsonObject activity, string type, string id, Occasion occasion, JsonArray entities)
    {
        var (who, place, thread) = occasion;
        var now = clock.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(who.TimeZone));
        activity["type"] = type;
        activity["timestamp"] = now.UtcDateTime.ToString(Ticks, CultureInfo.InvariantCulture) + "Z";
        activity["localTimestamp"] = local.ToString(Ticks + "zzz", CultureInfo.InvariantCulture);
        activity["id"] = id;
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = address.ServiceUrl(settings.TenantId);
        activity["from"] = new JsonObject
        {
            ["id"] = who.Id,
            ["name"] = who.Name,
            ["aadObjectId"] = who.AadObjectId,
        };
        activity["conversation"] = new JsonObject
        {
            ["conversationType"] = place.IsChannel ? "channel" : "personal",
            ["tenantId"] = settings.TenantId,
            ["id"] = place.Address(thread),
        };
        activity["recipient"] = new JsonObject { ["id"] = settings.Bot.Id, ["name"] = settings.Bot.Name };
        activity["entities"] = entities;
        entities.Add(ClientInfo(who));
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = settings.TenantId } };
        activity["locale"] = who.Locale;
        activity["localTimezone"] = who.TimeZone;
        if (place.IsChannel)
        {
            activity["conversation"]!["isGroup"] = true;
            var data = activity["channelData"]!;
            data["teamsChannelId"] = place.Id;
            data["teamsTeamId"] = settings.Team.Id;
            data["channel"] = new JsonObject { ["id"] = place.Id };
            data["team"] = new JsonObject { ["id"] = settings.Team.Id, ["name"] = settings.Team.Name };
        }

        return activity;
    }

    private static JsonObject ClientInfo(Person who) =>
        new()
        {
            ["locale"] = who.Locale,
            ["country"] = who.Locale[^2..],
            ["platform"] = "Web",
            ["timezone"] = who.TimeZone,
            ["type"] = "clientInfo",
        };

    private static void FromMessage(JsonObject activity) =>
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };

    private static void Select(JsonObject activity, Occasion occasion)
    {
        if (occasion.Place.IsChannel)
        {
            activity["channelData"]!["settings"] = new JsonObject
            {
                ["selectedChannel"] = new JsonObject { ["id"] = occasion.Place.Id },
            };
        }
    }

    /// <summary>Events and invokes have ids of this form, messages have milliseconds.</summary>
    private static string EventId() => $"f:{new Guid(RandomNumberGenerator.GetBytes(16))}";
}
