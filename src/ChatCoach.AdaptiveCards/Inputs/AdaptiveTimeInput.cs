using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>A time of day, written HH:MM. Source: schema 1.5, "Input.Time".</summary>
public sealed record AdaptiveTimeInput(string Id) : AdaptiveInput("Input.Time", Id)
{
    [JsonConverter(typeof(HourMinuteConverter))]
    public TimeOnly? Value { get; init; }

    [JsonConverter(typeof(HourMinuteConverter))]
    public TimeOnly? Min { get; init; }

    [JsonConverter(typeof(HourMinuteConverter))]
    public TimeOnly? Max { get; init; }

    public string? Placeholder { get; init; }
}
