using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatCoach.EndToEnd.Tests.Connector;

/// <summary>The local chat without its page: what people do there, what they then see, and its connector.</summary>
internal sealed class ChatRoom(string address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new() { BaseAddress = new Uri(address) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The next calls of the connector go wrong; "none" ends it.</summary>
    public Task BreaksAsync(string kind, int? calls = null) => DoesAsync("chat/faults", new { kind, calls });

    public Task InstallsAsync(string who) => DoesAsync($"chat/people/{who}/places/{who}/install", new { });

    public Task SaysAsync(string who, string text) =>
        DoesAsync($"chat/people/{who}/places/{who}/messages", new { text, thread = (string?)null });

    /// <summary>Presses a button of the newest card: the data is what the card would send, with its fields.</summary>
    public async Task PressesAsync(string who, JsonObject data)
    {
        var card = (await MessagesOfAsync(who)).Last(message => message["author"]!.ToString() == "bot");
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = data["verb"]!.DeepClone(),
            ["data"] = data,
        };
        var outcome = await DoesAsync(
            $"chat/people/{who}/places/{who}/execute",
            new
            {
                card = card["id"]!.ToString(),
                action,
                trigger = "manual",
            }
        );
        Assert.Equal("card", JsonNode.Parse(outcome)!["kind"]!.ToString());
    }

    public async Task<IReadOnlyList<JsonNode>> MessagesOfAsync(string place)
    {
        var state = await _client.GetFromJsonAsync<JsonNode>("chat/state", Token);
        return
        [
            .. state!["room"]!["places"]!.AsArray().First(one => one!["key"]!.ToString() == place)!["messages"]!
                .AsArray()
                .Select(message => message!),
        ];
    }

    /// <summary>The messages in someone's chat that hold the words, in a text or in a card.</summary>
    public async Task<int> CountAsync(string who, string words) =>
        (await MessagesOfAsync(who)).Count(message =>
            message["author"]!.ToString() == "bot" && Plain(message).Contains(words, StringComparison.Ordinal)
        );

    /// <summary>Waits until a message with the words is there, and gives it.</summary>
    public async Task<string> SeesAsync(string who, string words)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(since) < Patience)
        {
            foreach (var message in await MessagesOfAsync(who))
            {
                if (message["author"]!.ToString() == "bot" && Plain(message).Contains(words, StringComparison.Ordinal))
                {
                    return Plain(message);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }

        Assert.Fail(
            $"{who} does not see “{words}” but {string.Join(Environment.NewLine, (await MessagesOfAsync(who)).Select(Plain))}"
        );
        return "";
    }

    /// <summary>A call of the connector, as a bot makes it.</summary>
    public async Task<HttpResponseMessage> CallsAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, "local/tenant/v3/" + path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await _client.SendAsync(request, Token);
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> DoesAsync(string path, object body)
    {
        using var answer = await _client.PostAsJsonAsync(path, body, Token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Token);
    }

    /// <summary>As it reads: letters as themselves, spaces plain.</summary>
    private static string Plain(JsonNode message) =>
        message
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .Replace("\\u00A0", " ", StringComparison.OrdinalIgnoreCase);
}
