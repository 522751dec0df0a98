using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;
using ChatCoach.Slack.Requests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>The whole service in Development, on its own tables, with a Slack that notes what it is asked.</summary>
public sealed class SlackService(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Team = "T0ACME";
    public const string Bot = "U0BOT";

    private readonly WebApplicationFactory<Program> _plain = new();
    private WebApplicationFactory<Program>? _factory;
    private NotingSlack? _slack;
    private NotingConnector? _teams;
    private int _ids;

    internal HttpClient Client { get; private set; } = null!;

    internal NotingSlack Slack => _slack!;

    /// <summary>The other chat of the same service.</summary>
    internal NotingConnector Teams => _teams!;

    internal Logged Log { get; } = new();

    /// <summary>Settings besides the usual ones, set before the start.</summary>
    internal Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    internal T Get<T>()
        where T : notnull => _factory!.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _slack = await NotingSlack.StartAsync();
        _teams = await NotingConnector.StartAsync();
        _factory = _plain.WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:Tables", azurite.NewAccount());
            host.UseSetting("Slack:SigningSecret", Secret);
            host.UseSetting("Slack:BotToken", "xoxb-test");
            host.UseSetting("Slack:ClientId", "111.222");
            host.UseSetting("Slack:ClientSecret", "client-secret");
            host.UseSetting("BotFramework:Outbound", "Anonymous");
            host.UseSetting("BotFramework:AllowedServiceHosts", "connector.invalid");
            host.UseSetting("Coach:PublicAddress", "https://coach.example.com");
            host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(Log));
            host.UseSetting("Slack:ApiBaseUrl", _slack.Address);
            foreach (var (name, value) in Settings)
            {
                host.UseSetting(name, value);
            }
        });
        Client = _factory.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false }
        );
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory!.DisposeAsync();
        await _plain.DisposeAsync();
        await _slack!.DisposeAsync();
        await _teams!.DisposeAsync();
    }

    internal string NextId(string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{Interlocked.Increment(ref _ids)}");

    /// <summary>Posts as Slack does; the signature is right unless the test says another.</summary>
    internal async Task<HttpResponseMessage> PostAsync(
        string path,
        string body,
        Func<string, string>? signature = null,
        long secondsAway = 0,
        int retry = 0
    )
    {
        var timestamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + secondsAway).ToString(
            CultureInfo.InvariantCulture
        );
        var right = RequestSignature.Sign(Secret, timestamp, Encoding.UTF8.GetBytes(body));
        using var content = new StringContent(body, Encoding.UTF8);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/slack/" + path, UriKind.Relative))
        {
            Content = content,
        };
        request.Headers.TryAddWithoutValidation(RequestSignature.TimestampHeader, timestamp);
        if ((signature is null ? right : signature(right)) is { Length: > 0 } given)
        {
            request.Headers.TryAddWithoutValidation(RequestSignature.SignatureHeader, given);
        }

        if (retry > 0)
        {
            request.Headers.TryAddWithoutValidation("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal Task<HttpResponseMessage> EventAsync(JsonObject inner, string? id = null, int retry = 0) =>
        PostAsync("events", EventBody(inner, id ?? NextId("Ev")), retry: retry);

    internal Task<HttpResponseMessage> SayAsync(string who, string text, string? ts = null) =>
        EventAsync(
            new JsonObject
            {
                ["type"] = "message",
                ["channel_type"] = "im",
                ["user"] = who,
                ["channel"] = "D0" + who,
                ["ts"] = ts ?? NextId("1790000000."),
                ["text"] = text,
            }
        );

    /// <summary>What is sent after the response comes soon.</summary>
    internal async Task SoonAsync(Func<bool> come)
    {
        for (var tries = 0; !come(); tries++)
        {
            Assert.True(tries < 200, "It did not come: " + string.Join(", ", Slack.Calls.Select(call => call.Method)));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    internal Task<HttpResponseMessage> CommandAsync(string who, string text, string responseUrl = "") =>
        PostAsync(
            "commands",
            $"command=%2Fcoach&text={WebUtility.UrlEncode(text)}&user_id={who}&team_id={Team}&channel_id=D0{who}"
                + $"&trigger_id={NextId("command")}&response_url={WebUtility.UrlEncode(responseUrl)}"
        );

    internal Task<HttpResponseMessage> MentionAsync(string who, string channel, string text) =>
        EventAsync(
            new JsonObject
            {
                ["type"] = "app_mention",
                ["user"] = who,
                ["channel"] = channel,
                ["ts"] = NextId("1792000000."),
                ["text"] = $"<@{Bot}> {text}",
            }
        );

    /// <summary>A project of that person, made in the modal.</summary>
    internal async Task CreateProjectAsync(string who)
    {
        using var command = await CommandAsync(who, "nouveau projet");
        var view = Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
        using var sent = await SubmitAsync(who, view, NextId("hash"), ModalFilling.Of(view));
        Assert.Contains(
            To(who, "chat.postMessage"),
            call => call.Text.Contains("Site marchand", StringComparison.Ordinal)
        );
    }

    internal Task<HttpResponseMessage> InteractAsync(JsonObject payload) =>
        PostAsync("interactions", "payload=" + WebUtility.UrlEncode(payload.ToJsonString()));

    /// <summary>Presses the button of a message that bears that title.</summary>
    internal Task<HttpResponseMessage> PressAsync(string who, SlackCall message, string title, string? ts = null)
    {
        var button = Button(message.Body, title);
        var press = Base("block_actions", who);
        press["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = ts ?? "1780000000.000777",
            ["channel_id"] = "D0" + who,
        };
        press["actions"] = new JsonArray(button);
        return InteractAsync(press);
    }

    /// <summary>Sends a modal with values in some of its fields, as its client does.</summary>
    internal Task<HttpResponseMessage> SubmitAsync(
        string who,
        JsonElement view,
        string hash,
        params (string Field, object State)[] fields
    )
    {
        var sent = Base("view_submission", who);
        sent["view"] = ViewOf(view, hash, fields);
        return InteractAsync(sent);
    }

    /// <summary>A modal as it comes back.</summary>
    internal static JsonObject ViewOf(JsonElement view, string hash, params (string Field, object State)[] fields)
    {
        var values = new JsonObject();
        foreach (var (field, state) in fields)
        {
            values[field] = new JsonObject { ["value"] = JsonSerializer.SerializeToNode(state) };
        }

        return new JsonObject
        {
            ["id"] = "V777",
            ["type"] = "modal",
            ["hash"] = hash,
            ["private_metadata"] = view.GetProperty("private_metadata").GetString(),
            ["state"] = new JsonObject { ["values"] = values },
        };
    }

    internal JsonObject Base(string type, string who) =>
        new()
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = Team },
            ["user"] = new JsonObject { ["id"] = who, ["team_id"] = Team },
            ["trigger_id"] = NextId("trigger"),
        };

    /// <summary>What someone was shown, by method, in order.</summary>
    internal IReadOnlyList<SlackCall> To(string who, string method) =>
        [
            .. Slack.Calls.Where(call =>
                call.Method == method && call.Text.Contains($"\"{who}\"", StringComparison.Ordinal)
                || call.Method == method && call.Text.Contains($"\"D0{who}\"", StringComparison.Ordinal)
            ),
        ];

    internal static JsonNode Button(JsonElement body, string title) =>
        Elements(body)
            .Select(element => JsonNode.Parse(element.GetRawText())!)
            .First(button => button["text"]?["text"]?.GetValue<string>() == title);

    private static IEnumerable<JsonElement> Elements(JsonElement at) =>
        at.ValueKind switch
        {
            JsonValueKind.Array => at.EnumerateArray().SelectMany(Elements),
            JsonValueKind.Object when at.TryGetProperty("action_id", out _) => [at],
            JsonValueKind.Object => at.EnumerateObject().SelectMany(property => Elements(property.Value)),
            _ => [],
        };

    internal static string EventBody(JsonObject inner, string id, string team = Team, long? at = null) =>
        new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = team,
            ["event_id"] = id,
            ["event_time"] = at,
            ["event"] = inner,
            ["authorizations"] = new JsonArray(
                new JsonObject
                {
                    ["team_id"] = team,
                    ["user_id"] = Bot,
                    ["is_bot"] = true,
                }
            ),
        }.ToJsonString();
}
