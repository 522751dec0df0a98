using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>Tones as the card's colours.</summary>
internal static class Tones
{
    public static AdaptiveTextColor? Text(Tone tone) =>
        tone switch
        {
            Tone.Neutral => null,
            Tone.Good => AdaptiveTextColor.Good,
            Tone.Warning => AdaptiveTextColor.Warning,
            Tone.Bad => AdaptiveTextColor.Attention,
            Tone.Accent => AdaptiveTextColor.Accent,
            _ => throw new InvalidOperationException($"No colour for {tone}."),
        };

    public static AdaptiveContainerStyle Fill(Tone tone) =>
        tone switch
        {
            Tone.Neutral => AdaptiveContainerStyle.Emphasis,
            Tone.Good => AdaptiveContainerStyle.Good,
            Tone.Warning => AdaptiveContainerStyle.Warning,
            Tone.Bad => AdaptiveContainerStyle.Attention,
            Tone.Accent => AdaptiveContainerStyle.Accent,
            _ => throw new InvalidOperationException($"No style for {tone}."),
        };
}
