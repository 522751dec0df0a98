using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The small words that all cards of a checkpoint share.</summary>
internal static class CheckpointWords
{
    /// <summary>"at 14:30" on the same day, else the day and the time.</summary>
    public static string When(Speech speech, DateTimeOffset instant, DateTimeOffset now) =>
        speech.DateOf(instant) == speech.DateOf(now)
            ? speech.Say("checkpoint.when.today", speech.Time(instant))
            : speech.Say("checkpoint.when.day", speech.Day(speech.DateOf(instant)), speech.Time(instant));

    /// <summary>Who must act, as the client's people call them.</summary>
    public static string SideOf(Speech speech, Project project, Side side) =>
        ProjectWords.Cut(ProjectWords.SideOf(speech, project, project.Owner, side), 60);

    public static StatusBlock StatusOf(Speech speech, Project project, Health health)
    {
        var number = project.Stages.TakeWhile(stage => stage.AcceptedOn is not null).Count() + 1;
        return new StatusBlock(
            ProjectWords.ToneOf(health),
            ProjectWords.HealthOf(speech, health),
            project.Stages.Count == 0
                ? null
                : speech.Say("checkpoint.stage", Math.Min(number, project.Stages.Count), project.Stages.Count)
        );
    }

    public static string PromiseOf(Speech speech, CheckpointAnswers answers) =>
        answers.NextDate is { } date
            ? speech.Say("checkpoint.promise", ProjectWords.Cut(answers.Next ?? "", 80), speech.Day(date))
            : ProjectWords.Cut(answers.Next ?? "", 80);

    /// <summary>"Next checkpoint: ...", or that none is planned.</summary>
    public static string NextOf(Speech speech, Project project, DateTimeOffset now) =>
        CheckpointCalendar.NextIn(project) is { NextPrompt: { } next }
            ? speech.Say("checkpoint.next", When(speech, next, now))
            : speech["checkpoint.noNext"];
}
