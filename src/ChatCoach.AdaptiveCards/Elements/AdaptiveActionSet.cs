namespace ChatCoach.AdaptiveCards;

/// <summary>A row of buttons in the body. It never wraps: three short buttons fit. Source: schema 1.5, "ActionSet".</summary>
public sealed record AdaptiveActionSet(IReadOnlyList<AdaptiveAction> Actions) : AdaptiveElement("ActionSet");
