using System.Text.Json.Nodes;
using ChatCoach.AppHost.Bot;
using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Page;

/// <summary>What a person does on the page, each on behalf of the one whose column it is.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var person = app.MapGroup("/chat/people/{who}");
        person.MapPost("/locale", SetLocale);
        var place = person.MapGroup("/places/{where}");
        place.MapPost("/messages", Say);
        place.MapPost("/install", Install);
        place.MapPost("/uninstall", Uninstall);
        place.MapPost("/submit", Submit);
        place.MapPost("/execute", ExecuteAsync);
        place.MapPost("/dialogs/fetch", FetchAsync);
        place.MapPost("/dialogs/submit", SubmitDialogAsync);
    }

    private static IResult SetLocale(string who, LocaleWish wish, ChatRoom room, ChatSettings settings)
    {
        var known = settings.Locales.Any(one =>
            string.Equals(one["id"]?.ToString(), wish.Locale, StringComparison.Ordinal)
        );
        if (room.Person(who) is not { } person || !known)
        {
            return Results.NotFound();
        }

        room.SetLocale(person, wish.Locale);
        return Results.NoContent();
    }

    private static IResult Say([AsParameters] Spot spot, Said said, Talk talk) =>
        spot.Occasion(said.Thread) is { } occasion && !string.IsNullOrWhiteSpace(said.Text)
            ? Accepted(() => talk.Say(occasion, said.Text.Trim()))
            : Results.NotFound();

    private static IResult Install([AsParameters] Spot spot, Talk talk) =>
        spot.Occasion(null) is { } occasion ? Accepted(() => talk.Install(occasion)) : Results.NotFound();

    private static IResult Uninstall([AsParameters] Spot spot, Talk talk) =>
        spot.Occasion(null) is { } occasion ? Accepted(() => talk.Uninstall(occasion)) : Results.NotFound();

    private static IResult Submit([AsParameters] Spot spot, Pressed pressed, Talk talk) =>
        spot.At(pressed.Card) is { } occasion
            ? Accepted(() => talk.Submit(occasion, pressed.Card, pressed.Data, pressed.Text))
            : Results.NotFound();

    private static async Task<IResult> ExecuteAsync(
        [AsParameters] Spot spot,
        Executed executed,
        Invokes invokes,
        CancellationToken stop
    ) =>
        spot.At(executed.Card) is { } occasion
            ? Results.Json(await invokes.ExecuteAsync(occasion, executed.Card, executed.Action, executed.Trigger, stop))
            : Results.NotFound();

    private static Task<IResult> FetchAsync(
        [AsParameters] Spot spot,
        DialogCall call,
        Invokes invokes,
        CancellationToken stop
    ) => DialogAsync(spot, "task/fetch", call, invokes, stop);

    private static Task<IResult> SubmitDialogAsync(
        [AsParameters] Spot spot,
        DialogCall call,
        Invokes invokes,
        CancellationToken stop
    ) => DialogAsync(spot, "task/submit", call, invokes, stop);

    private static async Task<IResult> DialogAsync(
        Spot spot,
        string name,
        DialogCall call,
        Invokes invokes,
        CancellationToken stop
    )
    {
        if (spot.At(call.Card) is not { } occasion)
        {
            return Results.NotFound();
        }

        var value = new JsonObject
        {
            ["data"] = call.Data?.DeepClone(),
            ["context"] = new JsonObject { ["theme"] = call.Theme },
        };
        return Results.Json(await invokes.DialogAsync(occasion, name, call.Card, value, stop));
    }

    private static IResult Accepted(Action act)
    {
        act();
        return Results.Accepted();
    }
}

internal sealed record LocaleWish(string Locale);

internal sealed record Said(string Text, string? Thread);

/// <param name="Text">What messageBack and imBack say beside the data.</param>
internal sealed record Pressed(string Card, JsonNode? Data, string? Text);

internal sealed record Executed(string Card, JsonObject Action, string Trigger);

/// <param name="Theme">default or dark, as Teams tells it to dialogs.</param>
internal sealed record DialogCall(string Card, JsonNode? Data, string Theme);
