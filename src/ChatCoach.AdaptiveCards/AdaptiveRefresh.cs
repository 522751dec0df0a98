namespace ChatCoach.AdaptiveCards;

/// <summary>
/// How a card renews itself: the host presses <see cref="Action"/> by itself for each named viewer. The bot sees an
/// invoke with <c>trigger: "automatic"</c>, which is a look at the card and never a person's consent.
/// Source: Adaptive Cards schema 1.4, "Refresh"; Teams documentation, "Universal Actions", for the limit.
/// </summary>
public sealed record AdaptiveRefresh : AdaptiveExtensible
{
    /// <summary>Beyond it Teams refreshes for no one by itself.</summary>
    public const int MaxUserIds = 60;

    public AdaptiveExecuteAction? Action { get; init; }

    /// <summary>Channel ids ("29:…") of those for whom it happens by itself; null leaves a manual refresh.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxUserIds"/>.</exception>
    public IReadOnlyList<string>? UserIds
    {
        get;
        init =>
            field = value is { Count: > MaxUserIds }
                ? throw new ArgumentException($"A refresh names at most {MaxUserIds} people.", nameof(value))
                : value;
    }

    /// <summary>When the content goes stale. Schema 1.6; older hosts ignore it.</summary>
    public DateTimeOffset? Expires { get; init; }
}
