using System.Text.Json.Nodes;
using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Host.SlackEdge;

/// <summary>What a delivery is answered with: the response's body, and what is sent besides.</summary>
/// <param name="Body">JSON, or null for an empty 200.</param>
/// <param name="Send">Calls of the Web API; they may go on after the response.</param>
internal sealed record SlackAnswer(string? Body, Func<CancellationToken, Task>? Send)
{
    public static SlackAnswer Nothing { get; } = new(null, null);

    public static SlackAnswer Sending(Func<CancellationToken, Task> send) => new(null, send);

    /// <summary>Closes the modal that was sent, with all that lie under it.</summary>
    public static SlackAnswer Closing(Func<CancellationToken, Task>? send = null) =>
        new(new JsonObject { ["response_action"] = "clear" }.ToJsonString(), send);

    /// <summary>Puts another modal in the place of the one that was sent.</summary>
    public static SlackAnswer Becoming(ModalView view) =>
        new(
            new JsonObject
            {
                ["response_action"] = "update",
                ["view"] = JsonNode.Parse(BlockKitJson.Write(view)),
            }.ToJsonString(),
            null
        );

    /// <summary>A sentence under each field, with all that was typed kept.</summary>
    public static SlackAnswer Errors(IReadOnlyDictionary<string, string> errors) =>
        new(
            new JsonObject
            {
                ["response_action"] = "errors",
                ["errors"] = new JsonObject(
                    errors.Select(error => KeyValuePair.Create<string, JsonNode?>(error.Key, error.Value))
                ),
            }.ToJsonString(),
            null
        );

    /// <summary>A sentence that only the person who typed a command sees.</summary>
    public static string Whisper(string sentence) =>
        new JsonObject { ["response_type"] = "ephemeral", ["text"] = MarkdownText.Escape(sentence) }.ToJsonString();
}
