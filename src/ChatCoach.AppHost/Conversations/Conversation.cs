using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Conversations;

/// <summary>A personal chat with the bot, or the channel that all share.</summary>
internal sealed class Conversation(string key, string id, IReadOnlyList<Person> members)
{
    public const string ChannelKey = "channel";
    private const int Kept = 1000;
    private readonly List<Message> messages = [];

    public string Key => key;
    public string Id => id;
    public bool IsChannel => string.Equals(key, ChannelKey, StringComparison.Ordinal);
    public IReadOnlyList<Person> Members => members;
    public IReadOnlyList<Message> Messages => messages;

    /// <summary>Whether the bot was added here. Without it, whatever the bot sends is refused.</summary>
    public bool HasBot { get; set; }

    /// <summary>Its address: replies in a channel carry the thread that they belong to.</summary>
    public string Address(string? thread) => IsChannel && thread is not null ? $"{id};messageid={thread}" : id;

    public Message? Find(string messageId) =>
        messages.FindLast(one => string.Equals(one.Id, messageId, StringComparison.Ordinal));

    public void Put(Message message)
    {
        var index = messages.FindLastIndex(one => string.Equals(one.Id, message.Id, StringComparison.Ordinal));
        if (index >= 0)
        {
            messages[index] = message;
            return;
        }

        messages.Add(message);
        if (messages.Count > Kept)
        {
            messages.RemoveAt(0);
        }
    }
}
