namespace ChatCoach.AdaptiveCards;

/// <summary>
/// What people fill in. The answer comes back under the input's id, beside the pressed action's data, so an input always
/// has one. Source: schema 1.3, "Extendable.Input".
/// </summary>
public abstract record AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string type, string id)
        : base(type) => Id = id;

    /// <summary>The question. Without it a screen reader announces a bare field.</summary>
    public string? Label { get; init; }

    /// <summary>The client refuses to send while it is empty, whichever button is pressed.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the client says when it refuses.</summary>
    public string? ErrorMessage { get; init; }
}
