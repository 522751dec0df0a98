using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>Inlines by <c>type</c>; a bare string is a text run.</summary>
internal sealed class InlineConverter : JsonConverter<AdaptiveInline>
{
    private static readonly TypedElementConverter<AdaptiveInline> Objects = new();

    public override AdaptiveInline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new AdaptiveTextRun(reader.GetString()!)
            : Objects.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, AdaptiveInline value, JsonSerializerOptions options) =>
        Objects.Write(writer, value, options);
}
