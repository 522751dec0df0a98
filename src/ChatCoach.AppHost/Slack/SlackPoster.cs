using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Slack;

/// <summary>Posts to the bot as Slack does, signed with the secret of this run.</summary>
internal sealed class SlackPoster(HttpClient http, ChatAddress address, TimeProvider clock)
{
    public Task<JsonNode?> EventAsync(JsonObject inner, string id, CancellationToken stop) =>
        PostAsync(
            "events",
            "application/json",
            new JsonObject
            {
                ["type"] = "event_callback",
                ["team_id"] = SlackRoom.Team,
                ["event_id"] = id,
                ["event_time"] = clock.GetUtcNow().ToUnixTimeSeconds(),
                ["event"] = inner,
                ["authorizations"] = new JsonArray(
                    new JsonObject
                    {
                        ["team_id"] = SlackRoom.Team,
                        ["user_id"] = SlackRoom.Bot,
                        ["is_bot"] = true,
                        ["is_enterprise_install"] = false,
                    }
                ),
            }.ToJsonString(),
            stop
        );

    public Task<JsonNode?> InteractionAsync(JsonObject payload, CancellationToken stop) =>
        FormAsync("interactions", [new("payload", payload.ToJsonString())], stop);

    public Task<JsonNode?> FormAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> fields,
        CancellationToken stop
    ) =>
        PostAsync(
            path,
            "application/x-www-form-urlencoded",
            string.Join('&', fields.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value)}")),
            stop
        );

    private async Task<JsonNode?> PostAsync(string path, string type, string body, CancellationToken stop)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(address.SlackSecret!),
            Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.Bot, "/slack/" + path))
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        using var response = await http.SendAsync(request, stop);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"The bot answered {(int)response.StatusCode}.");
        }

        var text = await response.Content.ReadAsStringAsync(stop);
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
