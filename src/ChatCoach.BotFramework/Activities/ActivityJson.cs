using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// Reads JSON that came from outside. Depth is at most 32, and a key that comes twice is refused: two readers
/// that each take another of the two would see two activities, and one of them may be a proxy that checks.
/// </summary>
internal static class ActivityJson
{
    private const int MaxDepth = 32;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    internal static Activity Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json[ByteOrderMark.Length..];
        }

        try
        {
            RefuseTextThatCannotBeRead(utf8Json);
            var activity = JsonSerializer.Deserialize(utf8Json, BotFrameworkJsonContext.Default.Activity);
            return string.IsNullOrEmpty(activity?.Type)
                ? throw new ActivityFormatException("The activity has no type.")
                : activity;
        }
        catch (JsonException refused)
        {
            throw Refusal("The activity", refused);
        }
    }

    /// <summary>Reads the value of an invoke into the type that its name promises.</summary>
    internal static T ReadInvoke<T>(Activity activity, string name, JsonTypeInfo<T> type)
        where T : class
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
        {
            throw new ActivityFormatException($"The value of {name} is not an object.");
        }

        try
        {
            return value.Deserialize(type)!;
        }
        catch (JsonException refused)
        {
            throw Refusal($"The value of {name}", refused);
        }
    }

    /// <summary>
    /// Half a surrogate pair and bytes that are not UTF-8 pass as JSON, and throw only when someone reads the string,
    /// deep in a handler. The walk over all tokens is paid only by a body that has such an escape at all.
    /// </summary>
    private static void RefuseTextThatCannotBeRead(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            throw new ActivityFormatException("The activity is not UTF-8.");
        }

        if (utf8Json.IndexOf("\\ud"u8) < 0 && utf8Json.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                RefuseHalfOfAPair(ref reader);
            }
        }
    }

    private static void RefuseHalfOfAPair(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new ActivityFormatException("The activity has half of a surrogate pair.", unreadable);
        }
    }

    // The message of a JsonException may quote what people wrote; its path and place say enough. Names in the path are
    // the sender's choice: cut short and without control characters, so that a line of the log stays one line.
    private static ActivityFormatException Refusal(string what, JsonException refused)
    {
        var path = (refused.Path ?? "$").Where(letter => !char.IsControl(letter)).Take(80);
        return new($"{what} cannot be read at {string.Concat(path)} (byte {refused.BytePositionInLine}).", refused);
    }
}
