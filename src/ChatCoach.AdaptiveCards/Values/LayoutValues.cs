using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>The gap before an element; hosts choose the pixels.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveSpacing>))]
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

/// <summary>Across.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveHorizontalAlignment>))]
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Down; also the schema's VerticalAlignment.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveVerticalContentAlignment>))]
public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}

/// <summary>A background of the host's theme.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveContainerStyle>))]
public enum AdaptiveContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}
