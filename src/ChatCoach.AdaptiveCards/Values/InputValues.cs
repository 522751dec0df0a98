using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>A list that opens, or all choices in sight.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveChoiceInputStyle>))]
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
}

/// <summary>Which keyboard and check a client offers.</summary>
[JsonConverter(typeof(SchemaEnumConverter<AdaptiveTextInputStyle>))]
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}
