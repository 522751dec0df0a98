using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Bot;

/// <summary>The bot's one endpoint. No token is sent: the bot's check is off in Development on loopback.</summary>
internal sealed class BotClient(HttpClient http, ChatAddress address)
{
    /// <summary>Past this, the channel gives up on a turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken stop)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(new Uri(address.Bot, "/api/messages"), content, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            return new((int)response.StatusCode, Parse(text));
        }
        catch (HttpRequestException)
        {
            return BotAnswer.None;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return BotAnswer.None;
        }
    }

    private static JsonNode? Parse(string text)
    {
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

/// <param name="Status">The HTTP status; 0 when nothing came back in time.</param>
internal sealed record BotAnswer(int Status, JsonNode? Body)
{
    public static readonly BotAnswer None = new(0, null);

    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>Whether the channel would deliver the same activity once more.</summary>
    public bool MayBeRetried => Status is 0 or >= 500;
}
