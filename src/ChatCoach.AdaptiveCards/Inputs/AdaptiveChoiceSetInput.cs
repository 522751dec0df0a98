namespace ChatCoach.AdaptiveCards;

/// <summary>A choice among several, as a list or in sight. Source: schema 1.5, "Input.ChoiceSet".</summary>
public sealed record AdaptiveChoiceSetInput(string Id, IReadOnlyList<AdaptiveChoice> Choices)
    : AdaptiveInput("Input.ChoiceSet", Id)
{
    /// <summary>What is chosen already. Several values are joined by commas, so a value holds none itself.</summary>
    public string? Value { get; init; }

    public bool IsMultiSelect { get; init; }

    public AdaptiveChoiceInputStyle? Style { get; init; }

    /// <summary>Lets long choices run over several lines.</summary>
    public bool Wrap { get; init; }

    public string? Placeholder { get; init; }
}

/// <summary>One choice: what is shown, and what is sent.</summary>
public sealed record AdaptiveChoice(string Title, string Value) : AdaptiveExtensible;
