using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// Dates as channels write them: up to seven digits of a second or more, any offset, or none (then UTC: the
/// specification says that timestamps are UTC, and the machine's own zone would be a guess). What is no date
/// becomes null, since no bot should fail a message over its clock.
/// </summary>
internal sealed class TolerantTimestampConverter : JsonConverter<DateTimeOffset?>
{
    private const int LongestDate = 64;

    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        if (reader.ValueSpan is [.., (byte)'Z'] && reader.TryGetDateTimeOffset(out var utc))
        {
            return utc;
        }

        var text = reader.GetString();
        return
            text is { Length: <= LongestDate }
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var date
            )
            ? date
            : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } date)
        {
            writer.WriteStringValue(date);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
