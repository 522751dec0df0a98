using System.Collections.Frozen;
using System.Text.Json;

namespace ChatCoach.AdaptiveCards;

/// <summary>The known values of <c>type</c>.</summary>
internal static class TypeNames
{
    private static readonly FrozenDictionary<string, Type> Known = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["TextBlock"] = typeof(AdaptiveTextBlock),
        ["RichTextBlock"] = typeof(AdaptiveRichTextBlock),
        ["TextRun"] = typeof(AdaptiveTextRun),
        ["Container"] = typeof(AdaptiveContainer),
        ["ColumnSet"] = typeof(AdaptiveColumnSet),
        ["Column"] = typeof(AdaptiveColumn),
        ["FactSet"] = typeof(AdaptiveFactSet),
        ["Image"] = typeof(AdaptiveImage),
        ["ImageSet"] = typeof(AdaptiveImageSet),
        ["ActionSet"] = typeof(AdaptiveActionSet),
        ["Table"] = typeof(AdaptiveTable),
        ["Input.Text"] = typeof(AdaptiveTextInput),
        ["Input.Number"] = typeof(AdaptiveNumberInput),
        ["Input.Date"] = typeof(AdaptiveDateInput),
        ["Input.Time"] = typeof(AdaptiveTimeInput),
        ["Input.Toggle"] = typeof(AdaptiveToggleInput),
        ["Input.ChoiceSet"] = typeof(AdaptiveChoiceSetInput),
        ["Action.Submit"] = typeof(AdaptiveSubmitAction),
        ["Action.Execute"] = typeof(AdaptiveExecuteAction),
        ["Action.OpenUrl"] = typeof(AdaptiveOpenUrlAction),
        ["Action.ToggleVisibility"] = typeof(AdaptiveToggleVisibilityAction),
        ["Action.ShowCard"] = typeof(AdaptiveShowCardAction),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The model's type for a <c>type</c> in a place that holds <paramref name="wanted"/>. What is unknown, or known but
    /// out of place, becomes the unknown of that place, so that it is kept.
    /// </summary>
    public static Type Resolve(string name, Type wanted)
    {
        if (Known.TryGetValue(name, out var known) && known.IsAssignableTo(wanted))
        {
            return known;
        }

        if (wanted == typeof(AdaptiveInline))
        {
            return typeof(AdaptiveUnknownInline);
        }

        var isAction =
            wanted == typeof(AdaptiveAction)
            || (wanted == typeof(AdaptiveTypedElement) && name.StartsWith("Action.", StringComparison.Ordinal));
        return isAction ? typeof(AdaptiveUnknownAction) : typeof(AdaptiveUnknownElement);
    }

    /// <summary>Looks ahead for the <c>type</c>, wherever it stands in the object; the reader itself does not move.</summary>
    public static string Peek(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An element of a card is an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString()!;
            }

            reader.Skip();
        }

        throw new JsonException("An element of a card needs a \"type\".");
    }
}
