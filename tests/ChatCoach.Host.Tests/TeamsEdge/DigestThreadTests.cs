using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>From "follow here" in a channel to the second week's digest, through the whole service.</summary>
public sealed class DigestThreadTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Channel = "19:projets@thread.tacv2";

    [Fact]
    public async Task The_second_digest_answers_in_the_thread_that_the_first_began()
    {
        await service.KeepsAsync(
            TableStage.ProjectOf("suivi") with
            {
                Members =
                [
                    new Member(Role.Owner, "Ana") { Person = new PersonKey("msteams", "tenant-1", "object-ana") },
                ],
            }
        );
        await SaysAsync("bonjour");
        await SaysAsync("<at>ChatCoach</at> suivre ici", Channel + ";messageid=1700000000000");

        var named = Assert.Single(
            service.Connector.Sent,
            sent => sent.Conversation.StartsWith(Channel, StringComparison.Ordinal)
        );
        Assert.Equal(Channel + ";messageid=1700000000000", named.Conversation);
        Assert.StartsWith(
            "Désormais, je publie ici le récapitulatif de Site e-commerce",
            named.Activity.GetProperty("text").GetString(),
            StringComparison.Ordinal
        );

        await SaysAsync("demo clock +8d");
        await SaysAsync("demo clock +7d");

        var posted = service
            .Connector.Sent.Where(sent => sent.Conversation.StartsWith(Channel, StringComparison.Ordinal))
            .Skip(1)
            .ToList();
        Assert.Equal(Channel, posted[0].Conversation);
        Assert.StartsWith(Channel + ";messageid=sent-", posted[1].Conversation, StringComparison.Ordinal);
        Assert.All(posted, sent => Assert.Contains("Récapitulatif", Text(sent.Activity), StringComparison.Ordinal));
    }

    private async Task SaysAsync(string text, string? channel = null)
    {
        var asked = service.Activity("message");
        asked["text"] = text;
        if (channel is not null)
        {
            asked["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>ChatCoach</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
                }
            );
            asked["conversation"] = new JsonObject
            {
                ["id"] = channel,
                ["conversationType"] = "channel",
                ["isGroup"] = true,
                ["tenantId"] = "tenant-1",
            };
        }

        (await service.PostAsync(asked)).EnsureSuccessStatusCode();
    }

    private static string Text(JsonElement activity) =>
        JsonNode
            .Parse(activity.GetRawText())!
            .ToJsonString(
                new JsonSerializerOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            );
}
