using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>A connector on loopback that takes every message and remembers where it went.</summary>
internal sealed class NotingConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _last;

    private NotingConnector(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Conversation, JsonElement Activity)> Sent { get; } = [];

    /// <summary>What messages became, by their id.</summary>
    public ConcurrentQueue<(string Id, JsonElement Activity)> Changed { get; } = [];

    /// <summary>Messages, by their id, that their reader has deleted.</summary>
    public ConcurrentBag<string> Deleted { get; } = [];

    /// <summary>Called as a message comes in, before it is answered.</summary>
    public Action<JsonElement>? Heard { get; set; }

    public string Address { get; private set; } = "";

    public static async Task<NotingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var connector = new NotingConnector(app);
        app.MapPost(
            "/v3/conversations/{conversation}/activities",
            (string conversation, JsonElement activity) =>
            {
                connector.Sent.Enqueue((conversation, activity));
                connector.Heard?.Invoke(activity);
                return Results.Json(new { id = $"sent-{Interlocked.Increment(ref connector._last)}" });
            }
        );
        app.MapPut(
            "/v3/conversations/{conversation}/activities/{id}",
            (string id, JsonElement activity) =>
            {
                connector.Changed.Enqueue((id, activity));
                return connector.Deleted.Contains(id)
                    ? Results.Json(new { error = new { code = "ActivityNotFoundInConversation" } }, statusCode: 404)
                    : Results.Json(new { id });
            }
        );
        await app.StartAsync();
        connector.Address =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
