using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// One thing that happened in a conversation, or that the bot says: the unit of the Bot Framework protocol.
/// Settable, as wire types of the SDK are; fields that this type does not name travel in <see cref="Properties"/>.
/// Source: Bot Framework "Activity" specification; Azure Bot Service REST reference, "Activity object".
/// </summary>
/// <remarks>A class and not a record: a record prints its fields, and what people wrote stays out of logs.</remarks>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type unknown here, which a bot ignores.</summary>
    public string? Type { get; set; }

    /// <summary>Id given by the channel; unique within the conversation. Null on what the bot sends.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel got it, UTC. Null if absent or not a date: Teams leaves it out on card submits.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's clock, with its offset. Null if absent or not a date.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name of the sender's time zone, such as <c>Europe/Paris</c>.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Base address of the connector that answers go to. Refresh what is stored on every activity.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary><c>msteams</c>, or with a sub-channel such as <c>msteams:copilot</c>.</summary>
    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? Text { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c> (see <see cref="TextFormats"/>).</summary>
    public string? TextFormat { get; set; }

    /// <summary>Locale of the sender's client, such as <c>fr-FR</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>Operation of an invoke or an event (see <see cref="Invokes.InvokeNames"/>).</summary>
    public string? Name { get; set; }

    /// <summary>Any JSON. On a card's submit: its data and inputs, chosen by the client and so never to be trusted.</summary>
    public JsonElement? Value { get; set; }

    public string? ValueType { get; set; }

    public string? ReplyToId { get; set; }

    public IList<Entity>? Entities { get; set; }

    /// <summary>Fields of the channel's own; for Teams read by <see cref="TeamsChannelData.Of"/>.</summary>
    public JsonElement? ChannelData { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>What a notification shows in place of the message.</summary>
    public string? Summary { get; set; }

    public string? Speak { get; set; }

    /// <summary><c>acceptingInput</c>, <c>ignoringInput</c> or <c>expectingInput</c>.</summary>
    public string? InputHint { get; set; }

    /// <summary><c>high</c>, <c>normal</c> or <c>low</c>.</summary>
    public string? Importance { get; set; }

    /// <summary><c>normal</c>, <c>notification</c> or <c>expectReplies</c>.</summary>
    public string? DeliveryMode { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Every field that has no property above, kept as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Whether this is of the given type; the case of letters does not matter, as in the SDK.</summary>
    public bool IsType(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a request body. The only failure is <see cref="ActivityFormatException"/>.</summary>
    public static Activity Parse(ReadOnlySpan<byte> utf8Json) => ActivityJson.Parse(utf8Json);

    /// <summary>The activity as UTF-8 JSON; fields that are null are left out.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, BotFrameworkJsonContext.Default.Activity);
}
