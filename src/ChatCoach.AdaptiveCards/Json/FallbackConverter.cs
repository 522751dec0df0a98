using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>"drop", or the content.</summary>
internal sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    private static readonly TypedElementConverter<AdaptiveTypedElement> Contents = new();

    public override AdaptiveFallbackElement Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return new(Contents.Read(ref reader, typeof(AdaptiveTypedElement), options));
        }

        return string.Equals(reader.GetString(), "drop", StringComparison.OrdinalIgnoreCase)
            ? AdaptiveFallbackElement.Drop
            : throw new JsonException("A fallback is \"drop\" or an element.");
    }

    public override void Write(Utf8JsonWriter writer, AdaptiveFallbackElement value, JsonSerializerOptions options)
    {
        if (value.Content is { } content)
        {
            Contents.Write(writer, content, options);
        }
        else
        {
            writer.WriteStringValue("drop"u8);
        }
    }
}
