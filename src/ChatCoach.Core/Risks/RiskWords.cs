using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>How a risk is put into words: no numbers, since nobody measured any.</summary>
internal static class RiskWords
{
    public static string ProbabilityOf(Speech speech, Risk risk) => speech["risk.probability." + risk.Probability];

    public static string ImpactOf(Speech speech, Risk risk) => speech["risk.impact." + risk.Impact];

    public static string WeightOf(Speech speech, Risk risk) =>
        speech[
            risk.Weight switch
            {
                >= 6 => "risk.weight.heavy",
                >= 3 => "risk.weight.middle",
                _ => "risk.weight.light",
            }
        ];

    public static Tone ToneOf(Risk risk) =>
        risk.Weight switch
        {
            >= 6 => Tone.Bad,
            >= 3 => Tone.Warning,
            _ => Tone.Neutral,
        };

    public static string KeeperOf(Project project, Risk risk) => ProjectWords.Cut(project.KeeperOf(risk).Name, 40);

    /// <summary>The day of its next review in the keeper's calendar, as the reader writes it.</summary>
    public static string ReviewOf(Speech speech, Project project, Risk risk) =>
        risk.ReviewWaits ? speech["risk.reviewNow"]
        : risk.ReviewAt is { } at ? speech.Day(project.CalendarOf(project.KeeperOf(risk)).DateOf(at))
        : speech["risk.reviewNone"];

    public static ActionCall Call(string verb, Project project, Risk risk) =>
        new(verb, project.Id, risk.Id, Version: risk.Version);
}
