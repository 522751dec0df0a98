using System.Text.Json.Nodes;
using ChatCoach.Host.TeamsEdge;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>Activities as Teams sends them from someone's private chat, to be made into what a test needs.</summary>
/// <param name="serviceUrl">The connector that their answers go to.</param>
internal sealed class TeamsActivity(string serviceUrl)
{
    /// <summary>How the service tells this delivery from all others.</summary>
    public static string DeliveryOf(string who, string id) => TeamsInbound.DeliveryOf($"a:{who}", id);

    public JsonObject Of(string type, string who, string id) =>
        new()
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["timestamp"] = "2026-11-24T08:00:00.1234567Z",
            ["locale"] = "fr-FR",
            ["from"] = new JsonObject
            {
                ["id"] = $"29:{who}",
                ["name"] = who,
                ["aadObjectId"] = $"object-{who}",
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "ChatCoach" },
            ["conversation"] = new JsonObject
            {
                ["id"] = $"a:{who}",
                ["conversationType"] = "personal",
                ["tenantId"] = "tenant-1",
            },
        };

    public JsonObject Message(string who, string id, string text)
    {
        var message = Of("message", who, id);
        message["text"] = text;
        return message;
    }

    /// <summary>A button of a card, or a form that took a card's place, with its fields.</summary>
    public JsonObject Execute(string who, string id, JsonObject data)
    {
        var invoke = Of("invoke", who, id);
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = data["verb"]!.DeepClone(),
                ["data"] = data,
            },
            ["trigger"] = "manual",
        };
        return invoke;
    }
}
