using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>About how large a picture is.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveImageSize>))]
public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

/// <summary>Person cuts the picture to a circle.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveImageStyle>))]
public enum AdaptiveImageStyle
{
    Default,
    Person,
}
