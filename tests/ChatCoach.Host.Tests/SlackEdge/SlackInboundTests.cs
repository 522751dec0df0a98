using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>Whose a delivery is, and which deliveries are the same.</summary>
public sealed class SlackInboundTests
{
    [Fact]
    public void A_message_that_comes_again_is_the_same_and_one_of_another_workspace_is_not()
    {
        var first = Read(SlackService.EventBody(Message(), "Ev1", "T0ONE"));
        var again = Read(SlackService.EventBody(Message(), "Ev1", "T0ONE"));
        var other = Read(SlackService.EventBody(Message(), "Ev1", "T0OTHER"));

        Assert.Equal(first.Incoming.DeliveryId, again.Incoming.DeliveryId);
        Assert.NotEqual(first.Incoming.DeliveryId, other.Incoming.DeliveryId);
    }

    [Fact]
    public void In_a_channel_that_is_shared_it_is_our_own_organisation_that_answers()
    {
        var envelope = JsonNode.Parse(SlackService.EventBody(Message(), "Ev1", "T0THEIRS"))!;
        envelope["enterprise_id"] = "E0THEIRS";
        envelope["authorizations"]![0]!["team_id"] = null;
        envelope["authorizations"]![0]!["enterprise_id"] = "E0OURS";
        envelope["authorizations"]![0]!["is_enterprise_install"] = true;

        Assert.Equal("E0OURS", Read(envelope.ToJsonString()).Scene.Installation);
    }

    private static SlackDelivery Read(string body) =>
        SlackInbound.Read(EventEnvelope.Parse(Encoding.UTF8.GetBytes(body)))!;

    private static JsonObject Message() =>
        new()
        {
            ["type"] = "message",
            ["channel_type"] = "im",
            ["user"] = "U0ANA",
            ["channel"] = "D0ANA",
            ["ts"] = "1795000000.000100",
            ["text"] = "aide",
        };
}
