using ChatCoach.AppHost.Bot;
using ChatCoach.AppHost.Conversations;

namespace ChatCoach.AppHost.Page;

/// <summary>The person and the place that a request of the page names.</summary>
internal sealed record Spot(string Who, string Where, ChatRoom Room)
{
    public Occasion? Occasion(string? thread) =>
        Room.Person(Who) is { } person
        && Room.ByKey(Where) is { } place
        && (place.IsChannel || string.Equals(place.Key, person.Key, StringComparison.Ordinal))
            ? new(person, place, thread)
            : null;

    /// <summary>In the thread of the message whose card was pressed.</summary>
    public Occasion? At(string card) =>
        Room.ByKey(Where) is { } place && Room.Find(place, card) is { Author: "bot" } message
            ? Occasion(message.Thread)
            : null;
}
