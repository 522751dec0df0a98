using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Bot;

/// <summary>What people say and press, shown in the room and sent to the bot where the channel would.</summary>
internal sealed class Talk(
    ChatRoom room,
    ChatSettings settings,
    Activities activities,
    Deliveries deliveries,
    TimeProvider clock
)
{
    public void Say(Occasion occasion, string typed)
    {
        var text = Mentions(occasion, typed);
        var id = room.NextId();
        var here = occasion.Place.IsChannel ? occasion with { Thread = occasion.Thread ?? id } : occasion;
        room.Add(
            here.Place,
            new Message
            {
                Id = id,
                Thread = here.Thread,
                Author = here.Who.Key,
                At = clock.GetUtcNow(),
                Text = text.Markup,
                Format = "plain",
                Entities = text.Entities.DeepClone().AsArray(),
            }
        );

        // In a channel the bot hears only what names it.
        if (here.Place.HasBot && (!here.Place.IsChannel || text.NamesBot))
        {
            deliveries.Send(here, activities.Message(here, id, text));
        }
    }

    public void Submit(Occasion occasion, string cardId, JsonNode? data, string? text) =>
        deliveries.Send(occasion, activities.Submit(occasion, cardId, data, text));

    /// <summary>Both events go out at once, as in Teams: which one arrives first is not certain.</summary>
    public void Install(Occasion occasion)
    {
        if (occasion.Place.HasBot)
        {
            return;
        }

        room.SetBot(occasion.Place, present: true);
        room.AddNotice(occasion.Place, null, new("installed", occasion.Who.Name, null));
        deliveries.Send(occasion, activities.Installation(occasion, "add"));
        deliveries.Send(occasion, activities.MembersAdded(occasion));
    }

    public void Uninstall(Occasion occasion)
    {
        if (!occasion.Place.HasBot)
        {
            return;
        }

        room.SetBot(occasion.Place, present: false);
        room.AddNotice(occasion.Place, null, new("removed", occasion.Who.Name, null));
        deliveries.Send(occasion, activities.Installation(occasion, "remove"));
    }

    private MentionedText Mentions(Occasion occasion, string typed)
    {
        // A personal chat has nobody to mention.
        var present = occasion.Place.IsChannel
            ? occasion.Place.Members.Select(one => (one.Id, one.Name)).Append((settings.Bot.Id, settings.Bot.Name))
            : [];
        return MentionedText.Parse(typed, settings.Bot.Id, present);
    }
}
