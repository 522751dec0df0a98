using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.Slack.BlockKit;

/// <summary>Source-generated JSON of messages and views; null is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(IReadOnlyList<SlackBlock>))]
internal sealed partial class BlockKitJsonContext : JsonSerializerContext;

/// <summary>Messages and views as Slack takes them.</summary>
public static class BlockKitJson
{
    // The default writer turns every accent into six characters; a view has 250 KB. The JSON goes to Slack alone, never
    // into a page.
    private static readonly BlockKitJsonContext Json = new(
        new JsonSerializerOptions(BlockKitJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static string Write(SlackMessage message) => JsonSerializer.Serialize(message, Json.SlackMessage);

    public static string Write(View view) => JsonSerializer.Serialize(view, Json.View);

    public static string Write(IReadOnlyList<SlackBlock> blocks) =>
        JsonSerializer.Serialize(blocks, Json.IReadOnlyListSlackBlock);
}
