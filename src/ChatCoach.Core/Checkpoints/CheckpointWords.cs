using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The small words that all cards of a checkpoint share.</summary>
internal static class CheckpointWords
{
    public static string AboutOf(Project project) => $"{project.Name} · {project.Provider}";

    /// <summary>A name as a button, a label or a title can hold it.</summary>
    public static string Short(string name, int length) =>
        name.Length <= length ? name : string.Concat(name.AsSpan(0, length - 1).TrimEnd(), "…");

    /// <summary>"at 14:30" on the same day, else the day and the time.</summary>
    public static string When(Speech speech, DateTimeOffset instant, DateTimeOffset now) =>
        speech.DateOf(instant) == speech.DateOf(now)
            ? speech.Say("checkpoint.when.today", speech.Time(instant))
            : speech.Say("checkpoint.when.day", speech.Day(speech.DateOf(instant)), speech.Time(instant));

    public static string HealthOf(Speech speech, Health health) =>
        speech[
            health switch
            {
                Health.OnTrack => "checkpoint.health.onTrack",
                Health.AtRisk => "checkpoint.health.atRisk",
                _ => "checkpoint.health.offTrack",
            }
        ];

    public static Tone ToneOf(Health health) =>
        health switch
        {
            Health.OnTrack => Tone.Good,
            Health.AtRisk => Tone.Warning,
            _ => Tone.Bad,
        };

    public static string SideOf(Speech speech, Project project, Side side) =>
        side switch
        {
            Side.Client => speech["checkpoint.side.client"],
            Side.Provider => Short(project.Provider, 60),
            _ => speech["checkpoint.side.third"],
        };

    public static StatusBlock StatusOf(Speech speech, Project project, Health health)
    {
        var number = project.Stages.TakeWhile(stage => stage.AcceptedOn is not null).Count() + 1;
        return new StatusBlock(
            ToneOf(health),
            HealthOf(speech, health),
            project.Stages.Count == 0
                ? null
                : speech.Say("checkpoint.stage", Math.Min(number, project.Stages.Count), project.Stages.Count)
        );
    }

    public static string PromiseOf(Speech speech, CheckpointAnswers answers) =>
        answers.NextDate is { } date
            ? speech.Say("checkpoint.promise", Short(answers.Next ?? "", 80), speech.Day(date))
            : Short(answers.Next ?? "", 80);

    /// <summary>"Next checkpoint: ...", or that none is planned.</summary>
    public static string NextOf(Speech speech, Project project, DateTimeOffset now) =>
        project.Schedule.NextPrompt is { } next
            ? speech.Say("checkpoint.next", When(speech, next, now))
            : speech["checkpoint.noNext"];
}
