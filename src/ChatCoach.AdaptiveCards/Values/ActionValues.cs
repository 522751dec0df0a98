using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>A button of its own, or behind the row's menu.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}

/// <summary>How a button looks.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveActionStyle>))]
public enum AdaptiveActionStyle
{
    Default,
    Positive,
    Destructive,
}

/// <summary>Whether pressing sends (and checks) the inputs.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
