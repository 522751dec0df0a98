using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;
using ChatCoach.BotFramework.Activities;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
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

    /// <summary>The form of a typed command stands in a card: its buttons send it, and its Close does not.</summary>
    [Fact]
    public void A_form_in_a_card_is_sent_by_its_buttons_and_not_by_its_close()
    {
        var form = new Form(
            "Le coût d’agir",
            new Band("Site", "Ana"),
            [FieldRow.Of(new TextField("costs.fees", "Avocat"))],
            Button.Press("Calculer", new ActionCall("sheet", "p1"))
        )
        {
            Others = [Button.Press("Retour", new ActionCall("back", "p1"))],
            Close = new ActionCall("show", "p1"),
        };
        var card = new FormRenderer(new ButtonRenderer(formsAsDialog: true), "Fermer").Render(form, asCard: true);
        var actions = card.Body.OfType<AdaptiveActionSet>().Single().Actions.Cast<AdaptiveExecuteAction>();

        var inputs = actions.Select(action => Read((JsonObject)action.Data!).Incoming.Input).ToList();

        Assert.Equal("9000", Assert.IsType<Submitted>(inputs[0]).Fields.Text("costs.fees"));
        Assert.Equal("back", Assert.IsType<Submitted>(inputs[1]).Call.Verb);
        Assert.Equal("show", Assert.IsType<Pressed>(inputs[2]).Call.Verb);
    }

    private static TeamsDelivery Read(JsonObject data)
    {
        var filled = (JsonObject)data.DeepClone();
        filled["costs.fees"] = "9000";
        var activity = new TeamsActivity("https://connector.test/").Execute("ana", "1757923200123", filled);
        return TeamsInbound.Read(Activity.Parse(Encoding.UTF8.GetBytes(activity.ToJsonString())))!;
    }

    private static string DeliveryOf(string who, string id)
    {
        var activity = new TeamsActivity("https://connector.test/").Of("message", who, id);
        activity["text"] = "aide";
        return TeamsInbound.Read(Activity.Parse(Encoding.UTF8.GetBytes(activity.ToJsonString())))!.Incoming.DeliveryId;
    }
}
