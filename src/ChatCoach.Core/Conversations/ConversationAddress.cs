namespace ChatCoach.Core.Conversations;

/// <summary>Where a message can be sent later. The service URL comes from an authenticated delivery only.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="ServiceUrl">The channel's regional endpoint (Teams); empty where the channel has one for all.</param>
/// <param name="Tenant">The tenant or workspace that the conversation belongs to.</param>
/// <param name="ConversationId">The channel's id of the conversation.</param>
/// <param name="IsPrivate">True in a chat between one person and the bot.</param>
/// <param name="BotId">The bot's own id there.</param>
/// <param name="UserId">The channel's id of the person in this conversation, as cards' refresh lists need it.</param>
public sealed record ConversationAddress(
    string Channel,
    string ServiceUrl,
    string Tenant,
    string ConversationId,
    bool IsPrivate,
    string? BotId = null,
    string? UserId = null
)
{
    /// <summary>Where messages stand in threads: the channel's own id, whichever thread the conversation is.</summary>
    public string? ThreadsOf { get; init; }

    /// <summary>The message that began the thread to write in; null for a new one.</summary>
    public string? Thread { get; init; }
}
