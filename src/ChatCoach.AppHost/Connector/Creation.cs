using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Connector;

/// <summary>POST /v3/conversations: a personal chat, or a new thread of a channel; groups cannot be created.</summary>
internal sealed class Creation(ChatRoom room, ChatSettings settings, BotMessages messages)
{
    public IResult Create(JsonObject body)
    {
        if (body["isGroup"]?.GetValue<bool>() == true)
        {
            return CreateThread(body);
        }

        if (body["members"] is not JsonArray { Count: 1 } members)
        {
            return ConnectorErrors.BadSyntax;
        }

        var member = members[0]?["id"]?.ToString();
        var tenant = body["tenantId"]?.ToString() ?? body["channelData"]?["tenant"]?["id"]?.ToString();
        var person = settings.People.FirstOrDefault(one => string.Equals(one.Id, member, StringComparison.Ordinal));
        if (person is null || !string.Equals(tenant, settings.TenantId, StringComparison.Ordinal))
        {
            return ConnectorErrors.BadSyntax;
        }

        var place = room.ByKey(person.Key)!;
        if (!place.HasBot && room.ByKey(Conversation.ChannelKey)!.HasBot)
        {
            // The bot may write to whoever is in a team that it was added to.
            room.SetBot(place, true);
        }

        return place.HasBot ? Results.Json(new { id = place.Id }, statusCode: 201) : ConnectorErrors.NotInRoster;
    }

    private IResult CreateThread(JsonObject body)
    {
        var channel = body["channelData"]?["channel"]?["id"]?.ToString();
        if (channel is null || body["activity"] is not JsonObject activity)
        {
            return ConnectorErrors.BadSyntax;
        }

        var (place, _) = room.ByAddress(channel);
        if (place is not { IsChannel: true })
        {
            return ConnectorErrors.NoConversation;
        }

        if (!place.HasBot)
        {
            return ConnectorErrors.NotInRoster;
        }

        var id = messages.Begin(place, activity);
        return Results.Json(new { id = place.Address(id), activityId = id }, statusCode: 201);
    }
}
