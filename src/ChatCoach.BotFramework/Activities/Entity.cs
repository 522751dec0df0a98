using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// Something that an activity is about. Types that are not known are kept and ignored, as the specification asks
/// ("Activity" specification, A2104). Known ones are read by <see cref="Mention.From"/> and <see cref="ClientInfo.From"/>.
/// </summary>
public sealed record Entity
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    internal JsonElement? this[string name] =>
        Properties is { } all && all.TryGetValue(name, out var value) ? value : null;

    internal string? Text(string name) =>
        this[name] is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
