using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatCoach.AppHost.People;

/// <summary>chat.json: the bot that is tried, the people who try it, and the buttons that say things for them.</summary>
internal sealed record ChatSettings(
    BotAccount Bot,
    string TenantId,
    Team Team,
    ChannelPlace Channel,
    IReadOnlyList<JsonObject> Locales,
    IReadOnlyList<Person> People,
    JsonObject QuickMessages
)
{
    public static ChatSettings Load(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<ChatSettings>(file, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"{path} is empty.");
    }
}

internal sealed record BotAccount(string Id, string Name, string Initials);

internal sealed record Team(string Id, string Name);

/// <param name="Name">By language ("fr", "en").</param>
internal sealed record ChannelPlace(string Id, JsonObject Name);

/// <param name="Id">As the channel names people to bots: <c>29:…</c>.</param>
/// <param name="Role">By language ("fr", "en"): shown on the page, never sent to the bot.</param>
/// <param name="TimeZone">An IANA name.</param>
internal sealed record Person(
    string Key,
    string Name,
    JsonObject Role,
    string Id,
    string AadObjectId,
    string Locale,
    string TimeZone
);
