namespace ChatCoach.AdaptiveCards;

/// <summary>A number. Source: schema 1.5, "Input.Number".</summary>
public sealed record AdaptiveNumberInput(string Id) : AdaptiveInput("Input.Number", Id)
{
    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Placeholder { get; init; }
}
