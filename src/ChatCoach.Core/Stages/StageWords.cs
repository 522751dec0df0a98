using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>How a stage is put into words.</summary>
internal static class StageWords
{
    public static ActionCall Call(string verb, Project project, Stage stage) =>
        new(verb, project.Id, stage.Id, Version: stage.Version);

    /// <summary>What follows the project's name on a card of this feature, for its reader.</summary>
    public static Band BandFor(Speech speech, Project project, Member reader) =>
        reader.Role == Role.Provider
            ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
            : Bands.Team(speech, ProjectWords.About(project));

    public static int NumberOf(Project project, Stage stage) =>
        project.Stages.TakeWhile(other => other.Id != stage.Id).Count() + 1;

    public static (Tone Tone, string Word) StateOf(Speech speech, Project project, Stage stage, DateOnly today) =>
        stage.AcceptedOn is not null ? (Tone.Good, speech["plan.state.accepted"])
        : stage.Gate?.Decision == GateDecision.Stop ? (Tone.Bad, speech["plan.state.stopped"])
        : stage.Id != project.CurrentStage?.Id ? (Tone.Neutral, speech["plan.state.toCome"])
        : stage.Due < today ? (Tone.Bad, speech["plan.state.late"])
        : stage.PromisedFor > stage.Due ? (Tone.Warning, speech["plan.state.promisedLate"])
        : (Tone.Accent, speech["plan.state.underWay"]);

    /// <summary>"1–11 Dec" in words: from when, until when.</summary>
    public static string PlannedOf(Speech speech, Stage stage) =>
        stage.Start is { } start
            ? speech.Say("plan.fromTo", speech.LongDay(start), speech.LongDay(stage.Due))
            : speech.Say("plan.until", speech.LongDay(stage.Due));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first two open stages that stand in another order than their days; null where all is well.</summary>
    public static (Stage Before, Stage After)? Disorder(Project project)
    {
        var open = project.Stages.Where(stage => stage.AcceptedOn is null).ToList();
        foreach (var (before, after) in open.Zip(open.Skip(1)))
        {
            if (after.Due < before.Due)
            {
                return (before, after);
            }
        }

        return null;
    }
}
