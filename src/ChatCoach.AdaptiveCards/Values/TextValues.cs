using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>The schema's FontSize.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveTextSize>))]
public enum AdaptiveTextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>The schema's FontWeight.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveTextWeight>))]
public enum AdaptiveTextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>The schema's Colors.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveTextColor>))]
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>The typeface.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveFontType>))]
public enum AdaptiveFontType
{
    Default,
    Monospace,
}

/// <summary>How a text is announced.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    Default,
    Heading,
}
