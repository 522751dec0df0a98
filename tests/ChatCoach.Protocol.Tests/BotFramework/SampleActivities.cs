using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.Protocol.Tests.BotFramework;

/// <summary>Bodies in the likeness of what Teams posts, with made-up ids.</summary>
internal static class SampleActivities
{
    public const string BotId = "28:5f0c1c1e-0000-4000-8000-00000000b07a";
    public const string Tenant = "7e0a0000-0000-4000-8000-0000000000aa";
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{Tenant}/";

    public const string ChannelMention = $$"""
        {
          "type": "message",
          "id": "1780000000001",
          "timestamp": "2026-03-02T08:15:01.4953744Z",
          "localTimestamp": "2026-03-02T09:15:01.4953744+01:00",
          "localTimezone": "Europe/Paris",
          "serviceUrl": "{{ServiceUrl}}",
          "channelId": "msteams",
          "from": { "id": "29:1Ada-x_Y", "name": "Ada", "aadObjectId": "ad000000-0000-4000-8000-000000000001", "seat": 4 },
          "conversation": {
            "id": "19:abc123@thread.tacv2;messageid=1780000000000",
            "isGroup": true,
            "conversationType": "channel",
            "tenantId": "{{Tenant}}"
          },
          "recipient": { "id": "{{BotId}}", "name": "Coach" },
          "textFormat": "plain",
          "text": "<at>Coach</at>&nbsp;où en est-on ?",
          "entities": [
            { "type": "mention", "mentioned": { "id": "{{BotId}}", "name": "Coach" }, "text": "<at>Coach</at>" },
            { "type": "clientInfo", "locale": "fr-FR", "country": "FR", "platform": "Web", "timezone": "Europe/Paris" },
            { "type": "https://schema.org/Message", "@context": "https://schema.org" }
          ],
          "attachments": [{ "contentType": "text/html", "content": "<p>où en est-on ?</p>", "x": 1 }],
          "channelData": {
            "tenant": { "id": "{{Tenant}}" },
            "team": { "id": "19:team@thread.tacv2", "aadGroupId": "a1" },
            "channel": { "id": "19:abc123@thread.tacv2" }
          },
          "locale": "fr-FR",
          "futureField": { "deep": [1, null, "x"] }
        }
        """;

    public const string CardAction = """
        {
          "type": "invoke",
          "name": "adaptiveCard/action",
          "value": {
            "action": { "type": "Action.Execute", "verb": "approve", "data": { "project": "p1", "note": "ok" }, "extra": 1 },
            "trigger": "manual"
          }
        }
        """;

    public static Activity Parse(string json) => Activity.Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>The channel mention with one field set to the given JSON.</summary>
    public static string ChannelMentionWith(string field, string json)
    {
        var body = JsonNode.Parse(ChannelMention)!.AsObject();
        body[field] = JsonNode.Parse(json);
        return body.ToJsonString();
    }
}
