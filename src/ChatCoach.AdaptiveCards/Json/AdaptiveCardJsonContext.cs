using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>The metadata that the compiler writes, so that no reflection is needed when a card is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(AdaptiveUnknownElement))]
[JsonSerializable(typeof(AdaptiveTextBlock))]
[JsonSerializable(typeof(AdaptiveRichTextBlock))]
[JsonSerializable(typeof(AdaptiveTextRun))]
[JsonSerializable(typeof(AdaptiveUnknownInline))]
[JsonSerializable(typeof(AdaptiveContainer))]
[JsonSerializable(typeof(AdaptiveColumnSet))]
[JsonSerializable(typeof(AdaptiveColumn))]
[JsonSerializable(typeof(AdaptiveFactSet))]
[JsonSerializable(typeof(AdaptiveImage))]
[JsonSerializable(typeof(AdaptiveImageSet))]
[JsonSerializable(typeof(AdaptiveActionSet))]
[JsonSerializable(typeof(AdaptiveTable))]
[JsonSerializable(typeof(AdaptiveTextInput))]
[JsonSerializable(typeof(AdaptiveNumberInput))]
[JsonSerializable(typeof(AdaptiveDateInput))]
[JsonSerializable(typeof(AdaptiveTimeInput))]
[JsonSerializable(typeof(AdaptiveToggleInput))]
[JsonSerializable(typeof(AdaptiveChoiceSetInput))]
[JsonSerializable(typeof(AdaptiveSubmitAction))]
[JsonSerializable(typeof(AdaptiveExecuteAction))]
[JsonSerializable(typeof(AdaptiveOpenUrlAction))]
[JsonSerializable(typeof(AdaptiveToggleVisibilityAction))]
[JsonSerializable(typeof(AdaptiveShowCardAction))]
[JsonSerializable(typeof(AdaptiveUnknownAction))]
internal sealed partial class AdaptiveCardJsonContext : JsonSerializerContext;
