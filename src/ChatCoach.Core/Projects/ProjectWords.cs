using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The words for a project's state that several cards share.</summary>
public static class ProjectWords
{
    public static string About(Project project) => $"{project.Name} · {project.CurrentProvider}";

    /// <summary>Text as a button, a title or a line can hold it.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1).TrimEnd(), "…");

    public static string FirstName(string name, int length = 20) => Cut(name.Split(' ')[0], length);

    public static string HealthOf(Speech speech, Health health) => speech["status.health." + health];

    /// <summary>How the project does, in a word; one that was stopped does neither well nor badly.</summary>
    public static (Tone Tone, string Word) StandingOf(Speech speech, Project project) =>
        project.StoppedAt is null
            ? (ToneOf(project.Health), HealthOf(speech, project.Health))
            : (Tone.Neutral, speech["gate.was.Stop"]);

    public static Tone ToneOf(Health health) =>
        health switch
        {
            Health.OnTrack => Tone.Good,
            Health.AtRisk => Tone.Warning,
            _ => Tone.Bad,
        };

    /// <summary>Who must act, as the reader calls them.</summary>
    public static string SideOf(Speech speech, Project project, Member reader, Side side)
    {
        var isProvider = reader.Role == Role.Provider;
        return side switch
        {
            Side.Client => isProvider
                ? speech.Say("status.side.team", speech.Of(project.Owner.Name))
                : speech["status.side.us"],
            Side.Provider => isProvider ? speech["status.side.you"] : project.CurrentProvider,
            _ => speech["status.side.third"],
        };
    }
}
