using System.Text.Json.Nodes;
using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Slack;

/// <summary>The Slack-like side of the local chat: a page, what it calls, and the Web API that the bot calls.</summary>
internal static class SlackSide
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddSlackSide(this IServiceCollection services) =>
        services
            .AddSingleton<SlackRoom>()
            .AddSingleton<SlackUploads>()
            .AddSingleton<SlackWebApi>()
            .AddSingleton<SlackTalk>()
            .AddSingleton<SlackChannelTalk>()
            .AddSingleton(provider => new SlackPoster(
                new HttpClient { Timeout = TimeSpan.FromSeconds(15) },
                provider.GetRequiredService<ChatAddress>(),
                provider.GetRequiredService<TimeProvider>()
            ));

    public static void MapSlackSide(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ChatAddress>().SlackSecret is null)
        {
            return;
        }

        app.Services.GetRequiredService<SlackUploads>().Map(app);
        var slack = app.MapGroup("/slack");
        slack.MapPost("/api/{method}", ApiAsync);
        slack.MapGet(
            "/room",
            (long after, SlackRoom room, CancellationToken gone) => room.NewerAsync(after, Patience, gone)
        );
        var person = slack.MapGroup("/people/{who}");
        person.MapPost("/say", SayAsync);
        person.MapPost("/channel/say", SayInChannelAsync);
        person.MapPost("/channel/join", JoinAsync);
        person.MapPost("/look", LookAsync);
        person.MapPost("/press", PressAsync);
        person.MapPost("/submit", SubmitAsync);
        person.MapPost("/close", CloseAsync);
    }

    private static async Task<IResult> ApiAsync(string method, HttpContext context, SlackWebApi api)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.Json(api.Call(method, await context.Request.ReadFromJsonAsync<JsonObject>() ?? []));
        }

        var body = new JsonObject();
        foreach (var (name, value) in await context.Request.ReadFormAsync())
        {
            body[name] = value.ToString();
        }

        return Results.Json(api.Call(method, body));
    }

    private static Task<IResult> SayAsync(
        string who,
        SlackSaid said,
        SlackRoom room,
        SlackTalk talk,
        CancellationToken stop
    ) => DoneAsync(room.Of(who), desk => talk.SayAsync(desk, said.Text.Trim(), stop));

    private static Task<IResult> SayInChannelAsync(
        string who,
        SlackSaid said,
        SlackRoom room,
        SlackChannelTalk talk,
        CancellationToken stop
    ) => DoneAsync(room.Of(who), desk => talk.SayAsync(desk, said.Text.Trim(), stop));

    private static Task<IResult> JoinAsync(
        string who,
        SlackJoin join,
        SlackRoom room,
        SlackChannelTalk talk,
        CancellationToken stop
    ) => DoneAsync(room.Of(who), desk => talk.JoinAsync(desk, join.Bot, stop));

    private static Task<IResult> LookAsync(
        string who,
        SlackLook look,
        SlackRoom room,
        SlackTalk talk,
        CancellationToken stop
    ) => DoneAsync(room.Of(who), desk => talk.LookAsync(desk, look.Tab, stop));

    private static Task<IResult> PressAsync(
        string who,
        SlackPress press,
        SlackRoom room,
        SlackTalk talk,
        CancellationToken stop
    ) => DoneAsync(room.Of(who), desk => talk.PressAsync(desk, press.Place, press.Action, press.Values, stop));

    private static Task<IResult> SubmitAsync(
        string who,
        SlackForm form,
        SlackRoom room,
        SlackTalk talk,
        CancellationToken stop
    ) => AnswerAsync(room.Of(who), async desk => await talk.SubmitAsync(desk, form.Values, stop));

    private static Task<IResult> CloseAsync(string who, SlackRoom room, SlackTalk talk, CancellationToken stop) =>
        DoneAsync(room.Of(who), desk => talk.CloseAsync(desk, stop));

    private static Task<IResult> DoneAsync(SlackDesk? desk, Func<SlackDesk, Task> act) =>
        AnswerAsync(
            desk,
            async found =>
            {
                await act(found);
                return null;
            }
        );

    /// <summary>A bot that does not answer is told to the page, which says so.</summary>
    private static async Task<IResult> AnswerAsync(SlackDesk? desk, Func<SlackDesk, Task<JsonObject?>> act)
    {
        if (desk is null)
        {
            return Results.NotFound();
        }

        try
        {
            return Results.Json(await act(desk) ?? []);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return Results.StatusCode(StatusCodes.Status502BadGateway);
        }
    }
}

internal sealed record SlackSaid(string Text);

internal sealed record SlackJoin(bool Bot);

internal sealed record SlackLook(string Tab);

internal sealed record SlackPress(string Place, JsonObject Action, JsonObject? Values);

internal sealed record SlackForm(JsonObject Values);
