namespace ChatCoach.AdaptiveCards;

/// <summary>A box to tick. Source: schema 1.5, "Input.Toggle".</summary>
/// <param name="Title">The words beside the box.</param>
public sealed record AdaptiveToggleInput(string Id, string Title) : AdaptiveInput("Input.Toggle", Id)
{
    /// <summary>Ticked when equal to <see cref="ValueOn"/>; null is off.</summary>
    public string? Value { get; init; }

    /// <summary>What is sent when ticked; null is "true".</summary>
    public string? ValueOn { get; init; }

    /// <summary>What is sent when not ticked; null is "false".</summary>
    public string? ValueOff { get; init; }

    public bool Wrap { get; init; }
}
