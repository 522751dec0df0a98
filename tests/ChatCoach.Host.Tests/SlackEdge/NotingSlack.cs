using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>A Web API on loopback that does what it is asked and remembers it.</summary>
internal sealed class NotingSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _last;

    private NotingSlack(WebApplication app) => _app = app;

    public ConcurrentQueue<SlackCall> Calls { get; } = [];

    /// <summary>Answers a method in another way, by its name; null for the usual one.</summary>
    public Func<string, object?> Otherwise { get; set; } = _ => null;

    /// <summary>As above, by what the method is asked to do as well.</summary>
    public Func<string, JsonElement, object?> OtherwiseFor { get; set; } = (_, _) => null;

    /// <summary>Holds a method's answer up, by its name.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>The bytes of each file, by its id.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What came at addresses that were given for an answer.</summary>
    public ConcurrentQueue<string> Responses { get; } = [];

    public string Address { get; private set; } = "";

    /// <summary>An address for an answer.</summary>
    public string ResponseUrl => new Uri(new Uri(Address), "/actions/1").AbsoluteUri;

    public static async Task<NotingSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var slack = new NotingSlack(app);
        app.MapPost("/api/{method}", (string method, HttpContext context) => slack.AnswerAsync(method, context));
        app.MapPost(
            "/actions/{id}",
            async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                slack.Responses.Enqueue(await reader.ReadToEndAsync());
            }
        );
        app.MapPost("/upload/{id}", (string id, HttpContext context) => slack.TakeAsync(id, context));
        await app.StartAsync();
        slack.Address =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            + "/api/";
        return slack;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string id, HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        Files[id] = bytes.ToArray();
        return Results.Text("OK");
    }

    private static IResult Refused(HttpContext context, TooMany many)
    {
        context.Response.Headers.RetryAfter = many.Wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private async Task<IResult> AnswerAsync(string method, HttpContext context)
    {
        JsonElement body;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (context.Request.HasFormContentType)
        {
            foreach (var (name, value) in await context.Request.ReadFormAsync())
            {
                fields[name] = value.ToString();
            }

            body = JsonSerializer.SerializeToElement(fields);
        }
        else
        {
            body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        }

        Calls.Enqueue(new SlackCall(method, context.Request.Headers.Authorization.ToString(), body));
        await Before(method);
        if ((Otherwise(method) ?? OtherwiseFor(method, body)) is { } other)
        {
            return other is TooMany many ? Refused(context, many) : Results.Json(other);
        }

        var number = Interlocked.Increment(ref _last);
        return method switch
        {
            "users.info" => Results.Json(
                new
                {
                    ok = true,
                    user = new
                    {
                        id = fields["user"],
                        team_id = "T0ACME",
                        real_name = "Ana Moreau",
                        tz = "Europe/Paris",
                        locale = "fr-FR",
                    },
                }
            ),
            "chat.postMessage" or "chat.update" => Results.Json(
                new
                {
                    ok = true,
                    channel = "D0" + body.GetProperty("channel").GetString(),
                    ts = $"1780000000.{number:000000}",
                }
            ),
            "conversations.open" => Results.Json(
                new { ok = true, channel = new { id = "D0" + body.GetProperty("users").GetString() } }
            ),
            "files.getUploadURLExternal" => Results.Json(
                new
                {
                    ok = true,
                    upload_url = new Uri(new Uri(Address), $"/upload/F{number}").AbsoluteUri,
                    file_id = $"F{number}",
                }
            ),
            _ when method.StartsWith("views.", StringComparison.Ordinal) => Results.Json(
                new { ok = true, view = new { id = $"V{number}", hash = $"{number}.a" } }
            ),
            _ => Results.Json(new { ok = true }),
        };
    }
}

/// <summary>The answer of a Slack that was called too often.</summary>
internal sealed record TooMany(TimeSpan Wait);

internal sealed record SlackCall(string Method, string Authorization, JsonElement Body)
{
    public string Text => Body.GetRawText();
}
