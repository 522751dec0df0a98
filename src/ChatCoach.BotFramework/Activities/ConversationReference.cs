using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// What a bot keeps so that it can speak first later. The <see cref="ServiceUrl"/> is checked against the
/// allow-list again when it is used. Source: REST reference, "ConversationReference object".
/// </summary>
public sealed record ConversationReference
{
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Locale { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The reference of an activity that came in: its sender is the user, its recipient the bot.</summary>
    public static ConversationReference Of(Activity incoming) =>
        new()
        {
            ActivityId = incoming.Id,
            User = incoming.From,
            Bot = incoming.Recipient,
            Conversation = incoming.Conversation,
            ChannelId = incoming.ChannelId,
            ServiceUrl = incoming.ServiceUrl,
            Locale = incoming.Locale,
        };

    /// <summary>Addresses what the bot sends: from the bot, to the user, in this conversation.</summary>
    public Activity Address(Activity outgoing)
    {
        outgoing.From = Bot;
        outgoing.Recipient = User;
        outgoing.Conversation = Conversation;
        outgoing.ChannelId = ChannelId;
        outgoing.ServiceUrl = ServiceUrl;
        return outgoing;
    }
}
