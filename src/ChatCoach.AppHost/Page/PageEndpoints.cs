using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ChatCoach.AppHost.Connector;
using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Page;

/// <summary>What the page reads: the whole state once, then each change as it happens; and the fault switch.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this IEndpointRouteBuilder app)
    {
        var chat = app.MapGroup("/chat");
        chat.MapGet("/state", State);
        chat.MapGet(
            "/events",
            (Feed feed, IHostApplicationLifetime life, CancellationToken gone) =>
                TypedResults.ServerSentEvents(EventsAsync(feed, life.ApplicationStopping, gone))
        );
        chat.MapPost("/faults", SetFault);
    }

    private static IResult State(ChatRoom room, ChatSettings settings, Faults faults) =>
        Results.Json(
            new
            {
                bot = settings.Bot,
                team = settings.Team,
                channel = settings.Channel,
                locales = settings.Locales,
                quickMessages = settings.QuickMessages,
                faults = faults.State(),
                faultKinds = Faults.Kinds,
                room = room.State(),
            }
        );

    private static IResult SetFault(FaultWish wish, Faults faults)
    {
        if (!Faults.Kinds.Contains(wish.Kind, StringComparer.Ordinal) || wish.Calls is < 1)
        {
            return Results.BadRequest();
        }

        faults.Set(wish.Kind, wish.Calls);
        return Results.NoContent();
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        Feed feed,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken gone
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        // A first event at once: the page then knows that it misses nothing and reads the state.
        var changes = feed.Listen(either.Token);
        yield return new("{}", "open");
        await foreach (var change in changes.ReadAllAsync(CancellationToken.None))
        {
            yield return new(change);
        }
    }
}

internal sealed record FaultWish(string Kind, int? Calls);
