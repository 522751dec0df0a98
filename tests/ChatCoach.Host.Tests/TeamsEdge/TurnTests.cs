using System.Net;
using System.Text.Json.Nodes;

namespace ChatCoach.Host.Tests.TeamsEdge;

public sealed class TurnTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Two_events_of_one_installation_greet_once()
    {
        var installed = service.Activity("installationUpdate", "lea");
        installed["action"] = "add";
        var added = service.Activity("conversationUpdate", "lea");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });

        var answers = await Task.WhenAll(service.PostAsync(installed), service.PostAsync(added));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var said = Assert.Single(service.SaidTo("lea"));
        Assert.Contains("application/vnd.microsoft.card.adaptive", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_a_private_answer_goes_to_the_private_chat_alone()
    {
        var hello = service.Activity("message", "max");
        hello["text"] = "aide";
        await service.PostAsync(hello);
        var inPrivate = service.SaidTo("max").Count;
        var asked = service.Activity("message", "max");
        asked["text"] = "<at>ChatCoach</at> pause";
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
            ["id"] = "19:projets@thread.tacv2",
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = "tenant-1",
        };

        await service.PostAsync(asked);

        var shown = Assert.Single(service.Connector.Sent, sent => sent.Conversation == "19:projets@thread.tacv2");
        Assert.Equal("Je vous ai écrit en privé.", shown.Activity.GetProperty("text").GetString());
        Assert.Equal(inPrivate + 1, service.SaidTo("max").Count);
    }

    [Fact]
    public async Task The_service_says_that_it_is_ready_while_its_store_answers()
    {
        using var ready = await service.Client.GetAsync(
            new Uri("/readyz", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
