using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Conversations;

/// <summary>All that the chat knows: who is there, what was said, where the bot was added.</summary>
internal sealed class ChatRoom
{
    private readonly Lock gate = new();
    private readonly Feed feed;
    private readonly TimeProvider clock;
    private readonly List<Person> people;
    private readonly List<Conversation> conversations;
    private long lastId;
    private long sequence;

    public ChatRoom(ChatSettings settings, Feed feed, TimeProvider clock)
    {
        this.feed = feed;
        this.clock = clock;
        people = [.. settings.People];
        conversations =
        [
            .. people.Select(person => new Conversation(person.Key, $"a:1Local{person.Id[3..]}", [person])),
            new Conversation(Conversation.ChannelKey, settings.Channel.Id, people),
        ];
    }

    /// <summary>Raised after each change, for whoever keeps the room on disk.</summary>
    public event EventHandler? Changed;

    public Person? Person(string key)
    {
        lock (gate)
        {
            return people.Find(one => string.Equals(one.Key, key, StringComparison.Ordinal));
        }
    }

    /// <summary>By what the page calls it: a person's key, or "channel".</summary>
    public Conversation? ByKey(string key) =>
        conversations.Find(one => string.Equals(one.Key, key, StringComparison.Ordinal));

    /// <summary>By its address in the protocol, and the thread that the address names.</summary>
    public (Conversation? Place, string? Thread) ByAddress(string address)
    {
        var parts = address.Split(";messageid=", 2);
        var place = conversations.Find(one => string.Equals(one.Id, parts[0], StringComparison.Ordinal));
        return (place, parts.ElementAtOrDefault(1));
    }

    public Message? Find(Conversation place, string id)
    {
        lock (gate)
        {
            return place.Find(id);
        }
    }

    /// <summary>Ids as Teams gives them: milliseconds, never the same twice.</summary>
    public string NextId()
    {
        lock (gate)
        {
            lastId = Math.Max(lastId + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return $"{lastId}";
        }
    }

    public Message Add(Conversation place, Message message)
    {
        lock (gate)
        {
            place.Put(message);
            Tell("message", place, JsonSerializer.SerializeToNode(message, JsonSerializerOptions.Web));
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return message;
    }

    public void AddNotice(Conversation place, string? thread, Notice notice) =>
        Add(
            place,
            new Message
            {
                Id = NextId(),
                Thread = thread,
                Author = "chat",
                At = clock.GetUtcNow(),
                Notice = notice,
            }
        );

    /// <summary>Changes a message; null when there is none of that id.</summary>
    public Message? Change(Conversation place, string id, Func<Message, Message> change)
    {
        lock (gate)
        {
            return place.Find(id) is { } found ? Add(place, change(found) with { Version = found.Version + 1 }) : null;
        }
    }

    public void SetBot(Conversation place, bool present)
    {
        lock (gate)
        {
            place.HasBot = present;
            Tell("presence", place, JsonValue.Create(present));
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void SetLocale(Person person, string locale)
    {
        lock (gate)
        {
            var index = people.FindIndex(one => string.Equals(one.Key, person.Key, StringComparison.Ordinal));
            people[index] = people[index] with { Locale = locale };
            Tell("locale", null, new JsonObject { ["person"] = person.Key, ["locale"] = locale });
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Tells the pages something that leaves no trace: typing, the faults that are on.</summary>
    public void Tell(string what, Conversation? place, JsonNode? value)
    {
        lock (gate)
        {
            var told = new JsonObject
            {
                ["sequence"] = ++sequence,
                ["what"] = what,
                ["place"] = place?.Key,
                ["value"] = value,
            };
            feed.Publish(told.ToJsonString());
        }
    }

    public RoomState State()
    {
        lock (gate)
        {
            return new(
                sequence,
                [.. people],
                [.. conversations.Select(one => new PlaceState(one.Key, one.Id, one.HasBot, [.. one.Messages]))]
            );
        }
    }

    public void Restore(RoomState state)
    {
        lock (gate)
        {
            foreach (var person in state.People)
            {
                var index = people.FindIndex(one => string.Equals(one.Id, person.Id, StringComparison.Ordinal));
                if (index >= 0)
                {
                    people[index] = people[index] with { Locale = person.Locale };
                }
            }

            foreach (var kept in state.Places)
            {
                if (conversations.Find(one => string.Equals(one.Id, kept.Id, StringComparison.Ordinal)) is { } place)
                {
                    place.HasBot = kept.HasBot;
                    kept.Messages.ToList().ForEach(place.Put);
                }
            }
        }
    }
}

/// <summary>The room as the page reads it first, and as it is kept on disk.</summary>
internal sealed record RoomState(long Sequence, IReadOnlyList<Person> People, IReadOnlyList<PlaceState> Places);

internal sealed record PlaceState(string Key, string Id, bool HasBot, IReadOnlyList<Message> Messages);
