using System.Globalization;
using System.Text.Json.Nodes;
using ChatCoach.Core.Projects;
using ChatCoach.Host.TeamsEdge;

namespace ChatCoach.Benchmarks.Load;

/// <summary>One of the people who write to the coach, and their activities as Teams sends them.</summary>
internal sealed class Person(int number, string serviceUrl)
{
    private const string Tenant = "6f1c3a52-0b7e-4d55-9a3e-52c1d7a90b11";

    private readonly string _user = string.Create(
        CultureInfo.InvariantCulture,
        $"9d2e6c1f-44aa-4b0c-8f6a-{number:D12}"
    );

    public JsonObject Says(string text)
    {
        var activity = Activity("message", $"f:{Caller.Number}-{_user}");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>Sends the form of a dialog.</summary>
    public JsonObject Submits(string id, JsonObject data)
    {
        var activity = Activity("invoke", id);
        activity["name"] = "task/submit";
        activity["value"] = new JsonObject
        {
            ["data"] = data,
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        return activity;
    }

    public string IdOf(string occasion) => $"f:{occasion}-{_user}";

    /// <summary>The project that this delivery of the person's creates.</summary>
    public string ProjectOf(string delivery) => ProjectIds.From(TeamsInbound.DeliveryOf(Conversation, delivery));

    private string Conversation => $"a:1qhNLqpUtmuI6U35gzjsJn7uRnCkW8NiZALHfN8AMxdbprS1uta2aT-{_user}";

    private JsonObject Activity(string type, string id) =>
        new()
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["timestamp"] = "2026-11-24T08:00:00.1234567Z",
            ["localTimestamp"] = "2026-11-24T09:00:00.1234567+01:00",
            ["localTimezone"] = "Europe/Paris",
            ["locale"] = "en-GB",
            ["from"] = new JsonObject
            {
                ["id"] = $"29:1aEbQt8xYcdQWHv96vLan89Vq2bzTp3wih6Cu23Gxk-{_user}",
                ["name"] = "Ana Martin",
                ["aadObjectId"] = _user,
            },
            ["recipient"] = new JsonObject
            {
                ["id"] = "28:3f1f5c0e-7f0b-4f0a-9c55-0d2a5c1b8e77",
                ["name"] = "ChatCoach",
            },
            ["conversation"] = new JsonObject
            {
                ["id"] = Conversation,
                ["conversationType"] = "personal",
                ["tenantId"] = Tenant,
            },
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = "en-GB",
                    ["country"] = "GB",
                    ["platform"] = "Windows",
                    ["timezone"] = "Europe/Paris",
                }
            ),
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = Tenant },
                ["legacy"] = new JsonObject { ["replyToId"] = "1:1aEbQt8xYcdQWHv96vLan89Vq2bzTp3wih6Cu23Gxk" },
            },
        };
}
