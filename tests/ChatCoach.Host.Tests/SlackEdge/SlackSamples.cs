using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>
/// Requests in the likeness of what Slack posts, one of each kind, and the recorded ones that may lie beside the
/// repository, in <c>shared/samples</c>.
/// </summary>
internal static class SlackSamples
{
    public static IEnumerable<(string Path, string Body)> Requests() =>
        [
            .. Events.Select(inner =>
                (
                    "events",
                    SlackService.EventBody(JsonNode.Parse(inner)!.AsObject(), "Ev0LIKE" + inner.Length, "T0LIKE")
                )
            ),
            .. Interactions.Select(json => ("interactions", "payload=" + WebUtility.UrlEncode(json))),
            ("commands", "command=%2Fcoach&text=&user_id=U0LIKE&team_id=T0LIKE&channel_id=C0LIKE&trigger_id=like.1"),
            .. Below("http").Select(Posted).OfType<(string, string)>(),
            .. Below("events").Select(json => ("events", json)),
            .. Below("interactivity").Select(json => ("interactions", "payload=" + WebUtility.UrlEncode(json))),
            .. Below("commands").Select(json => ("commands", CommandOf(json))),
        ];

    private static string[] Events { get; } =
    [
        """{ "type": "app_mention", "user": "U0LIKE", "channel": "C0LIKE", "ts": "1.1", "text": "<@U0BOT> aide" }""",
        """{ "type": "message", "channel_type": "im", "user": "U0LIKE", "channel": "D0LIKE", "ts": "1.2", "text": "aide" }""",
        """{ "type": "message", "subtype": "message_changed", "channel": "D0LIKE", "ts": "1.3", "message": { "text": "a" } }""",
        """{ "type": "app_home_opened", "user": "U0LIKE", "channel": "D0LIKE", "tab": "home", "view": { "id": "V1" } }""",
        """{ "type": "member_joined_channel", "user": "U0BOT", "channel": "C0LIKE", "team": "T0LIKE", "inviter": "U0LIKE" }""",
        """{ "type": "tokens_revoked", "tokens": { "oauth": ["U0LIKE"], "bot": null } }""",
        """{ "type": "app_uninstalled" }""",
        """{ "type": "reaction_added", "user": "U0LIKE", "item": { "type": "message" } }""",
    ];

    private static string[] Interactions { get; } =
    [
        """{ "type": "block_actions", "user": { "id": "U0LIKE" }, "team": { "id": "T0LIKE" }, "actions": [{ "action_id": "press:1", "value": "{}" }] }""",
        """{ "type": "block_actions", "user": { "id": "U0LIKE" }, "team": null, "actions": [] }""",
        """{ "type": "view_submission", "user": { "id": "U0LIKE" }, "team": { "id": "T0LIKE" }, "view": { "id": "V1", "private_metadata": "{\"call\":{\"verb\":\"alert.raise\",\"project\":\"none\"}}", "state": { "values": { "a": {} } } } }""",
        """{ "type": "view_closed", "user": { "id": "U0LIKE" }, "team": { "id": "T0LIKE" }, "view": { "id": "V1", "private_metadata": "" }, "is_cleared": true }""",
        """{ "type": "shortcut", "callback_id": "coach_projects", "user": { "id": "U0LIKE" }, "team": { "id": "T0LIKE" }, "trigger_id": "like.2" }""",
        """{ "type": "message_action", "callback_id": "coach_new_project", "user": { "id": "U0LIKE" }, "team": { "id": "T0LIKE" }, "trigger_id": "like.3", "message": { "text": "a" } }""",
        """{ "type": "block_suggestion", "value": "a" }""",
    ];

    /// <summary>A whole recorded request; null for an answer.</summary>
    private static (string, string)? Posted(string json)
    {
        var request = JsonElement.Parse(json);
        return request.TryGetProperty("body", out var body)
            ? (body.GetString()!.StartsWith('{') ? "events" : "interactions", body.GetString()!)
            : null;
    }

    private static string CommandOf(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.TryGetProperty("body", out var body)
            ? body.GetString()!
            : string.Join(
                '&',
                parsed
                    .RootElement.EnumerateObject()
                    .Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value.ToString())}")
            );
    }

    private static IEnumerable<string> Below(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ChatCoach.sln")))
            {
                var samples = Path.Combine(at.Parent?.FullName ?? "", "shared", "samples", "slack", folder);
                return Directory.Exists(samples)
                    ? Directory.EnumerateFiles(samples, "*.json").Select(File.ReadAllText)
                    : [];
            }
        }

        return [];
    }
}
