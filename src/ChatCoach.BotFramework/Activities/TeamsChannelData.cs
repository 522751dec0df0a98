using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// <see cref="Activity.ChannelData"/> as Teams fills it. Source: Teams, "Conversation events", "Bot messages".
/// </summary>
public sealed record TeamsChannelData
{
    public TeamsEntity? Tenant { get; set; }

    public TeamsEntity? Team { get; set; }

    public TeamsEntity? Channel { get; set; }

    /// <summary>Of a conversationUpdate or a message edit: <c>teamMemberAdded</c>, <c>channelRenamed</c>, <c>editMessage</c>…</summary>
    public string? EventType { get; set; }

    public TeamsSettings? Settings { get; set; }

    public TeamsNotification? Notification { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The activity's channel data, or null if there is none or it is not of this shape.</summary>
    public static TeamsChannelData? Of(Activity activity)
    {
        if (activity.ChannelData is not { ValueKind: JsonValueKind.Object } data)
        {
            return null;
        }

        try
        {
            return data.Deserialize(BotFrameworkJsonContext.Default.TeamsChannelData);
        }
        catch (JsonException)
        {
            // Channel data is the channel's own affair: another shape says nothing to us.
            return null;
        }
    }

    public JsonElement ToJson() =>
        JsonSerializer.SerializeToElement(this, BotFrameworkJsonContext.Default.TeamsChannelData);
}

/// <summary>A tenant, a team or a channel: its id, and what else Teams says of it.</summary>
public sealed record TeamsEntity
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Of a team: its group in Microsoft Entra ID.</summary>
    public string? AadGroupId { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The channel that was chosen when the app was added to a team.</summary>
public sealed record TeamsSettings
{
    public TeamsEntity? SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Whether a message of the bot also shows in the activity feed.</summary>
public sealed record TeamsNotification
{
    public bool? Alert { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
