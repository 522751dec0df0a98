using System.Text.Json;

namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// That the text names someone: <see cref="Text"/> is the piece of the activity's text, <c>&lt;at&gt;Name&lt;/at&gt;</c>.
/// Source: "Activity" specification, "Mention"; Teams, "Channel and group conversations".
/// </summary>
public sealed record Mention
{
    public const string TypeName = "mention";

    public required ChannelAccount Mentioned { get; init; }

    public string? Text { get; init; }

    /// <summary>The entity as a mention, or null if it is something else or names no one.</summary>
    public static Mention? From(Entity? entity)
    {
        if (
            !string.Equals(entity?.Type, TypeName, StringComparison.OrdinalIgnoreCase)
            || entity?["mentioned"] is not { ValueKind: JsonValueKind.Object } mentioned
        )
        {
            return null;
        }

        try
        {
            var account = mentioned.Deserialize(BotFrameworkJsonContext.Default.ChannelAccount);
            return account is null ? null : new() { Mentioned = account, Text = entity.Text("text") };
        }
        catch (JsonException)
        {
            // An entity of the wrong shape is one that is not known: ignored.
            return null;
        }
    }

    public Entity ToEntity()
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["mentioned"] = JsonSerializer.SerializeToElement(
                Mentioned,
                BotFrameworkJsonContext.Default.ChannelAccount
            ),
        };
        if (Text is not null)
        {
            properties["text"] = JsonSerializer.SerializeToElement(Text, BotFrameworkJsonContext.Default.String);
        }

        return new() { Type = TypeName, Properties = properties };
    }
}
