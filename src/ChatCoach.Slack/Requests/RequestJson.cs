using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ChatCoach.Slack.Requests;

/// <summary>Source-generated JSON of what Slack posts; depth is at most 32, and a key that comes twice is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = RequestJson.MaxDepth,
    AllowDuplicateProperties = false
)]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(AppMentionEvent))]
[JsonSerializable(typeof(MessageEvent))]
[JsonSerializable(typeof(AppHomeOpenedEvent))]
[JsonSerializable(typeof(MemberJoinedChannelEvent))]
[JsonSerializable(typeof(TokensRevokedEvent))]
[JsonSerializable(typeof(BlockActions))]
[JsonSerializable(typeof(ViewSubmission))]
[JsonSerializable(typeof(ViewClosed))]
[JsonSerializable(typeof(Shortcut))]
internal sealed partial class RequestJsonContext : JsonSerializerContext;

/// <summary>Reads JSON that came from outside.</summary>
internal static class RequestJson
{
    public const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
    };

    /// <summary>The whole as an object whose every string can be read.</summary>
    /// <exception cref="RequestFormatException">It is not JSON, not UTF-8, too deep, or no object.</exception>
    public static JsonElement Object(ReadOnlySpan<byte> utf8Json, string what)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            throw new RequestFormatException($"{what} is not UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8Json.ToArray(), Options);
            var root = document.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new RequestFormatException($"{what} is not an object.");
            }

            RefuseTextThatCannotBeRead(utf8Json, what);
            return root;
        }
        catch (JsonException refused)
        {
            throw Refusal(what, refused);
        }
    }

    public static T Read<T>(JsonElement value, JsonTypeInfo<T> type, string what)
        where T : class
    {
        try
        {
            return value.Deserialize(type) ?? throw new RequestFormatException($"{what} is null.");
        }
        catch (JsonException refused)
        {
            throw Refusal(what, refused);
        }
    }

    /// <summary>A property that must be a text, such as the type.</summary>
    public static string Text(JsonElement value, string name, string what) =>
        value.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
        && text.GetString() is { Length: > 0 } given
            ? given
            : throw new RequestFormatException($"{what} has no {name}.");

    /// <summary>Half a surrogate pair passes as JSON, and throws only when someone reads the string, deep in a handler.</summary>
    private static void RefuseTextThatCannotBeRead(ReadOnlySpan<byte> utf8Json, string what)
    {
        if (utf8Json.IndexOf("\\ud"u8) < 0 && utf8Json.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (InvalidOperationException unreadable)
        {
            throw new RequestFormatException($"{what} has half of a surrogate pair.", unreadable);
        }
    }

    // The message of a JsonException may quote what people wrote; its path and place say enough. Names in the path are
    // the sender's choice: cut short and without control characters, so that a line of the log stays one line.
    private static RequestFormatException Refusal(string what, JsonException refused)
    {
        var path = (refused.Path ?? "$").Where(letter => !char.IsControl(letter)).Take(80);
        return new($"{what} cannot be read at {string.Concat(path)} (byte {refused.BytePositionInLine}).", refused);
    }
}
