using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>A bare id, or an object that says whether to show.</summary>
internal sealed class TargetElementConverter : JsonConverter<AdaptiveTargetElement>
{
    public override AdaptiveTargetElement Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new(reader.GetString()!);
        }

        var target = JsonElement.ParseValue(ref reader);
        if (
            target.ValueKind != JsonValueKind.Object
            || !target.TryGetProperty("elementId", out var id)
            || id.ValueKind != JsonValueKind.String
        )
        {
            throw new JsonException("A target is an element's id, or an object with an \"elementId\".");
        }

        bool? isVisible = target.TryGetProperty("isVisible", out var shown)
            ? shown.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Null => null,
                _ => throw new JsonException("\"isVisible\" of a target is true, false or null."),
            }
            : null;
        return new(id.GetString()!, isVisible);
    }

    public override void Write(Utf8JsonWriter writer, AdaptiveTargetElement value, JsonSerializerOptions options)
    {
        if (value.IsVisible is not { } isVisible)
        {
            writer.WriteStringValue(value.ElementId);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("elementId"u8, value.ElementId);
        writer.WriteBoolean("isVisible"u8, isVisible);
        writer.WriteEndObject();
    }
}
