namespace ChatCoach.AdaptiveCards;

/// <summary>A day, written YYYY-MM-DD; the client shows it in its own format. Source: schema 1.5, "Input.Date".</summary>
public sealed record AdaptiveDateInput(string Id) : AdaptiveInput("Input.Date", Id)
{
    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    public string? Placeholder { get; init; }
}
