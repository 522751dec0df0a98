using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>What may stand in a card's body. Source: Adaptive Cards schema 1.5, "Extendable.Element".</summary>
[JsonConverter(typeof(TypedElementConverter<AdaptiveElement>))]
public abstract record AdaptiveElement(string Type) : AdaptiveTypedElement(Type)
{
    /// <summary>The gap before this element.</summary>
    public AdaptiveSpacing? Spacing { get; init; }

    /// <summary>A line before this element.</summary>
    public bool Separator { get; init; }

    /// <summary>False hides it until an <see cref="AdaptiveToggleVisibilityAction"/> shows it; null is visible.</summary>
    public bool? IsVisible { get; init; }

    public AdaptiveHeight? Height { get; init; }
}
