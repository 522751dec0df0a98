namespace ChatCoach.AdaptiveCards;

/// <summary>
/// Shows or hides elements of the same card, without the bot. Source: schema 1.2, "Action.ToggleVisibility".
/// </summary>
public sealed record AdaptiveToggleVisibilityAction(IReadOnlyList<AdaptiveTargetElement> TargetElements)
    : AdaptiveAction("Action.ToggleVisibility");
