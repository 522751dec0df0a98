namespace ChatCoach.BotFramework.Connector;

/// <summary>The id of what was sent. Null where the channel gives none back (text and card in one activity).</summary>
public sealed record ResourceResponse(string? Id);

/// <summary>A conversation that was made. Source: REST reference, "ConversationResourceResponse object".</summary>
/// <param name="Id">Of the conversation; of a channel thread <c>{channel};messageid={n}</c>.</param>
/// <param name="ActivityId">Of the first activity, if one was sent.</param>
/// <param name="ServiceUrl">Where to send from now on, if it differs.</param>
public sealed record ConversationResourceResponse(string? Id, string? ActivityId, string? ServiceUrl);
