using System.Text.Json.Nodes;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// Sends <see cref="Verb"/>, <see cref="Data"/> and the inputs as an <c>adaptiveCard/action</c> invoke, whose answer may
/// replace the card in place. Clients older than 1.4 use the fallback. Source: schema 1.4, "Action.Execute".
/// </summary>
public sealed record AdaptiveExecuteAction() : AdaptiveAction("Action.Execute")
{
    public string? Verb { get; init; }

    /// <summary>An object, merged with the answers of the inputs; the schema allows a string too.</summary>
    public JsonNode? Data { get; init; }

    public AdaptiveAssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// The same button with an Action.Submit for older clients that looks alike and sends the same data. A submit has
    /// no verb: the data must itself tell what was pressed.
    /// </summary>
    public AdaptiveExecuteAction WithSubmitFallback() =>
        this with
        {
            Fallback = new AdaptiveFallbackElement(
                new AdaptiveSubmitAction
                {
                    Title = Title,
                    IconUrl = IconUrl,
                    Style = Style,
                    Mode = Mode,
                    Tooltip = Tooltip,
                    IsEnabled = IsEnabled,
                    Data = Data,
                    AssociatedInputs = AssociatedInputs,
                }
            ),
        };
}
