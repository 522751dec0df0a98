namespace ChatCoach.AdaptiveCards;

/// <summary>Free text. Source: schema 1.5, "Input.Text".</summary>
public sealed record AdaptiveTextInput(string Id) : AdaptiveInput("Input.Text", Id)
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>In characters. Only a hint: the server checks again.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A JavaScript pattern that the client checks.</summary>
    public string? Regex { get; init; }

    public AdaptiveTextInputStyle? Style { get; init; }

    /// <summary>A button in the field.</summary>
    public AdaptiveAction? InlineAction { get; init; }
}
