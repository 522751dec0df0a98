using System.Text.Json.Nodes;

namespace ChatCoach.AppHost.Slack;

/// <summary>The one channel of the local workspace: who is in it, and what was written there.</summary>
internal sealed class SlackChannel(JsonObject name)
{
    public const string Id = "C0PROJECTS";

    /// <summary>Users by their id; the bot too, once it was added.</summary>
    public List<string> Members { get; } = [];

    public List<JsonObject> Messages { get; } = [];

    public bool HasBot => Members.Contains(SlackRoom.Bot, StringComparer.Ordinal);

    public JsonObject State() =>
        new()
        {
            ["id"] = Id,
            ["name"] = name.DeepClone(),
            ["members"] = new JsonArray([.. Members.Select(member => JsonValue.Create(member))]),
            ["hasBot"] = HasBot,
            ["messages"] = new JsonArray([.. Messages.Select(message => message.DeepClone())]),
        };
}
