namespace ChatCoach.AdaptiveCards;

/// <summary>Unfolds a card under the button; Teams' mobile menu does not. Source: schema 1.5, "Action.ShowCard".</summary>
public sealed record AdaptiveShowCardAction(AdaptiveCard Card) : AdaptiveAction("Action.ShowCard");
