using System.Text.Json.Serialization;

namespace ChatCoach.AdaptiveCards;

/// <summary>
/// What a toggle acts on. Written as the bare id when it toggles, as <c>{"elementId":…,"isVisible":…}</c> when it shows
/// or hides. Source: schema 1.2, "TargetElement".
/// </summary>
/// <param name="ElementId">The id of an element of the same card.</param>
/// <param name="IsVisible">True shows, false hides, null toggles.</param>
[JsonConverter(typeof(TargetElementConverter))]
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null)
{
    public static implicit operator AdaptiveTargetElement(string elementId) => FromString(elementId);

    public static AdaptiveTargetElement FromString(string elementId) => new(elementId);
}
