using ChatCoach.Core.Messages;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Tones as signs: Slack's text has no colours of its own. The word beside each says the same.</summary>
internal static class SlackTones
{
    public static string Dot(Tone tone) =>
        tone switch
        {
            Tone.Neutral => "⚪",
            Tone.Good => "🟢",
            Tone.Warning => "🟠",
            Tone.Bad => "🔴",
            Tone.Accent => "🔵",
            _ => throw new InvalidOperationException($"No sign for {tone}."),
        };

    public static string Cell(Tone tone) =>
        tone switch
        {
            Tone.Neutral => "⬜",
            Tone.Good => "🟩",
            Tone.Warning => "🟧",
            Tone.Bad => "🟥",
            Tone.Accent => "🟦",
            _ => throw new InvalidOperationException($"No sign for {tone}."),
        };
}
