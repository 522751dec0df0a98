using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ChatCoach.AdaptiveCards;

/// <summary>How cards are written and read.</summary>
public static class AdaptiveCardJson
{
    /// <summary>Levels of objects and arrays that a card may have when it is read.</summary>
    public const int MaxDepth = 32;

    // Accented letters stay as they are: "\u00E9" would triple a French card. What HTML reads as markup stays escaped.
    internal static JsonSerializerOptions Options { get; } = CreateOptions();

    internal static JsonTypeInfo<AdaptiveCard> CardType { get; } =
        (JsonTypeInfo<AdaptiveCard>)Options.GetTypeInfo(typeof(AdaptiveCard));

    internal static AdaptiveCard Read(ReadOnlySpan<byte> utf8Json)
    {
        AdaptiveCard? card;
        try
        {
            card = JsonSerializer.Deserialize(utf8Json, CardType);
        }
        catch (ArgumentException e)
        {
            // A rule of the model itself, such as the number of people in a refresh.
            throw new JsonException(e.Message, e);
        }

        return card ?? throw new JsonException("null is not a card.");
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(AdaptiveCardJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            MaxDepth = MaxDepth,
        };
        options.MakeReadOnly();
        return options;
    }
}
