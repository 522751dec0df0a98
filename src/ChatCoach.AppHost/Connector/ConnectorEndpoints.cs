using System.Globalization;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Connector;

/// <summary>The public routes of the Bot Framework connector, and of Teams beside them.</summary>
internal static class ConnectorEndpoints
{
    private const int LargestPage = 500;

    public static IServiceCollection AddConnector(this IServiceCollection services) =>
        services.AddSingleton<Faults>().AddSingleton<BotMessages>().AddSingleton<Creation>();

    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        MapRoutes(app.MapGroup("/v3"));
        MapRoutes(app.MapGroup("/{region}/{tenant}/v3"));
    }

    private static void MapRoutes(RouteGroupBuilder group)
    {
        group.AddEndpointFilter<FaultyCalls>();
        group.AddEndpointFilter<WellFormedCalls>();
        group.MapPost("/conversations", (JsonObject body, Creation creation) => creation.Create(body));

        const string activities = "/conversations/{address}/activities";
        group.MapPost(
            activities,
            (string address, JsonObject activity, BotMessages bot) => bot.Send(address, replyTo: null, activity)
        );
        group.MapPost(
            activities + "/{id}",
            (string address, string id, JsonObject activity, BotMessages bot) => bot.Send(address, id, activity)
        );
        group.MapPut(
            activities + "/{id}",
            (string address, string id, JsonObject activity, BotMessages bot) => bot.Update(address, id, activity)
        );
        group.MapDelete(activities + "/{id}", (string address, string id, BotMessages bot) => bot.Delete(address, id));

        group.MapGet("/conversations/{address}/members", AllMembers);
        group.MapGet(activities + "/{id}/members", AllMembers);
        group.MapGet("/conversations/{address}/pagedmembers", PagedMembers);
        group.MapGet("/conversations/{address}/members/{id}", OneMember);
        group.MapGet(
            "/teams/{team}",
            (ChatSettings settings) => new { id = settings.Team.Id, name = settings.Team.Name }
        );
        group.MapGet(
            "/teams/{team}/conversations",
            (ChatSettings settings) => new { conversations = new[] { new { id = settings.Channel.Id } } }
        );
    }

    private static IResult AllMembers(string address, ChatRoom room, ChatSettings settings) =>
        Members(address, room, settings, members => members);

    /// <summary>A page at a time; the token is the number of members that the pages before held.</summary>
    private static IResult PagedMembers(
        string address,
        ChatRoom room,
        ChatSettings settings,
        int? pageSize,
        string? continuationToken
    )
    {
        var size = pageSize is >= 1 ? Math.Min(pageSize.Value, LargestPage) : LargestPage;
        if (!TryRead(continuationToken, out var from))
        {
            return ConnectorErrors.BadSyntax;
        }

        return Members(
            address,
            room,
            settings,
            members => new
            {
                members = members.Skip(from).Take(size),
                continuationToken = from + size < members.Count ? $"{from + size}" : null,
            }
        );
    }

    private static bool TryRead(string? token, out int from)
    {
        from = 0;
        return string.IsNullOrEmpty(token)
            || int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out from);
    }

    private static IResult OneMember(string address, string id, ChatRoom room, ChatSettings settings) =>
        Members(
            address,
            room,
            settings,
            members =>
                members.FirstOrDefault(one =>
                    string.Equals(one.Id, id, StringComparison.Ordinal)
                    || string.Equals(one.AadObjectId, id, StringComparison.OrdinalIgnoreCase)
                )
        );

    private static IResult Members(
        string address,
        ChatRoom room,
        ChatSettings settings,
        Func<IReadOnlyList<RosterEntry>, object?> shape
    )
    {
        var (place, _) = room.ByAddress(address);
        if (place is not { HasBot: true })
        {
            return place is null ? ConnectorErrors.NoConversation : ConnectorErrors.NotInRoster;
        }

        var shaped = shape([.. place.Members.Select(one => RosterEntry.Of(one, settings.TenantId))]);
        return shaped is null ? ConnectorErrors.NoMember : Results.Json(shaped);
    }
}
