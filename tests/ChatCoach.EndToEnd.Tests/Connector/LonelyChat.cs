using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChatCoach.EndToEnd.Tests.Connector;

/// <summary>The local chat for a bot that nobody started: nothing comes from it but what a test calls.</summary>
public sealed class LonelyChat : IAsyncLifetime
{
    private LocalProcess? _process;
    private JsonNode _settings = null!;

    internal ChatRoom Room { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _process = await LocalProcess.StartAsync("--bot", "http://127.0.0.1:1/");
        Room = new ChatRoom(_process.Address);
        using var client = new HttpClient();
        _settings = (await client.GetFromJsonAsync<JsonNode>(_process.Address + "chat/state"))!;
    }

    public async ValueTask DisposeAsync()
    {
        Room.Dispose();
        await _process!.DisposeAsync();
    }

    /// <summary>The address of someone's chat, or of the channel, that the bot is in unless told.</summary>
    public async Task<string> PlaceOfAsync(string key, bool install = true)
    {
        if (install && key != "channel")
        {
            await Room.InstallsAsync(key);
        }

        return _settings["room"]!["places"]!.AsArray().First(place => place!["key"]!.ToString() == key)![
            "id"
        ]!.ToString();
    }

    public string PersonId(string key) =>
        _settings["room"]!["people"]!.AsArray().First(person => person!["key"]!.ToString() == key)!["id"]!.ToString();

    public async Task AddsToChannelAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_process!.Address) };
        using var answer = await client.PostAsJsonAsync("chat/people/ana/places/channel/install", new { });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The body that opens a personal chat.</summary>
    public static string CreationFor(string member) =>
        new JsonObject
        {
            ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
            ["tenantId"] = Tenant,
        }.ToJsonString();

    /// <summary>As chat.json names it.</summary>
    private const string Tenant = "0c0ac4ed-7e4a-4a51-8a3c-10ca1c4a7b07";
}
