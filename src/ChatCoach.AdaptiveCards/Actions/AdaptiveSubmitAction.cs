using System.Text.Json.Nodes;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// Sends the inputs and <see cref="Data"/> to the bot: as a message from a card, as <c>task/submit</c> from a dialog.
/// Source: Adaptive Cards schema 1.5, "Action.Submit"; Teams documentation, "Dialogs", for <c>task/fetch</c>.
/// </summary>
public sealed record AdaptiveSubmitAction() : AdaptiveAction("Action.Submit")
{
    /// <summary>An object, merged with the answers of the inputs; the schema allows a string too.</summary>
    public JsonNode? Data { get; init; }

    public AdaptiveAssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// The same button, opening a dialog: Teams asks the bot for its content by a <c>task/fetch</c> invoke when
    /// <c>data.msteams.type</c> says so. The data given is not changed, a copy is.
    /// </summary>
    /// <exception cref="InvalidOperationException">The data is not an object.</exception>
    public AdaptiveSubmitAction WithTaskFetch()
    {
        var data = Data switch
        {
            null => [],
            JsonObject given => (JsonObject)given.DeepClone(),
            _ => throw new InvalidOperationException("A button opens a dialog only when its data is an object."),
        };
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return this with { Data = data };
    }
}
