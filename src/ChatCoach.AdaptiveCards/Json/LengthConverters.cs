using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>Heights as strings.</summary>
internal sealed class HeightConverter : JsonConverter<AdaptiveHeight>
{
    public override AdaptiveHeight Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && AdaptiveHeight.TryParse(reader.GetString(), out var height)
            ? height
            : throw new JsonException("A height is \"auto\", \"stretch\" or pixels.");

    public override void Write(Utf8JsonWriter writer, AdaptiveHeight value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>Widths as strings, or as numbers for weights.</summary>
internal sealed class ColumnWidthConverter : JsonConverter<AdaptiveColumnWidth>
{
    public override AdaptiveColumnWidth Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => AdaptiveColumnWidth.Weighted(reader.GetDouble()),
            JsonTokenType.String when AdaptiveColumnWidth.TryParse(reader.GetString(), out var width) => width,
            _ => throw new JsonException("A width is \"auto\", \"stretch\", pixels or a weight."),
        };

    public override void Write(Utf8JsonWriter writer, AdaptiveColumnWidth value, JsonSerializerOptions options)
    {
        if (value.Word is { } word)
        {
            writer.WriteStringValue(word);
        }
        else
        {
            writer.WriteNumberValue(value.Weight);
        }
    }
}
