using System.Text;
using ChatCoach.BotFramework.Activities;
using ChatCoach.Host.TeamsEdge;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>Which deliveries are the same.</summary>
public sealed class TeamsInboundTests
{
    /// <summary>Ids of messages are times: two people write within the same millisecond.</summary>
    [Fact]
    public void A_message_that_comes_again_is_the_same_and_one_with_its_id_in_another_chat_is_not()
    {
        Assert.Equal(DeliveryOf("ana", "1757923200123"), DeliveryOf("ana", "1757923200123"));
        Assert.NotEqual(DeliveryOf("ana", "1757923200123"), DeliveryOf("ben", "1757923200123"));
        Assert.NotEqual(DeliveryOf("ana", "1757923200123"), DeliveryOf("ana", "1757923200124"));
    }

    private static string DeliveryOf(string who, string id)
    {
        var activity = new TeamsActivity("https://connector.test/").Of("message", who, id);
        activity["text"] = "aide";
        return TeamsInbound.Read(Activity.Parse(Encoding.UTF8.GetBytes(activity.ToJsonString())))!.Incoming.DeliveryId;
    }
}
