using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>Chooses the type by <c>type</c> when reading, by the object itself when writing.</summary>
internal sealed class TypedElementConverter<T> : JsonConverter<T>
    where T : AdaptiveExtensible
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var type = TypeNames.Resolve(TypeNames.Peek(reader), typeof(T));
        return (T)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type))!;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
