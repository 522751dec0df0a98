using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>What a button does. Source: Adaptive Cards schema 1.5, "Extendable.Action".</summary>
[JsonConverter(typeof(TypedElementConverter<AdaptiveAction>))]
public abstract record AdaptiveAction(string Type) : AdaptiveTypedElement(Type)
{
    [JsonPropertyOrder(-9)]
    public string? Title { get; init; }

    public string? IconUrl { get; init; }

    public AdaptiveActionStyle? Style { get; init; }

    /// <summary>Secondary actions are behind the row's "…" menu.</summary>
    public AdaptiveActionMode? Mode { get; init; }

    public string? Tooltip { get; init; }

    /// <summary>False shows the button greyed; null is enabled.</summary>
    public bool? IsEnabled { get; init; }
}

/// <summary>An action of a type that this model does not know, kept as it came.</summary>
public sealed record AdaptiveUnknownAction(string Type) : AdaptiveAction(Type);
