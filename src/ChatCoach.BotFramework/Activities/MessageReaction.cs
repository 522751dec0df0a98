using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>A reaction to the message <see cref="Activity.ReplyToId"/>: <c>like</c>, <c>heart</c>, an emoji's id…</summary>
public sealed record MessageReaction
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
