namespace ChatCoach.AdaptiveCards;

/// <summary>Opens an address in the person's browser; the bot is not told. Source: schema 1.5, "Action.OpenUrl".</summary>
public sealed record AdaptiveOpenUrlAction(string Url) : AdaptiveAction("Action.OpenUrl");
