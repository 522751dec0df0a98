using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The answers in words, one line a question, in the order of the questions; an empty answer is an empty line.</summary>
internal static class CheckpointValues
{
    public static IEnumerable<FactLine> Of(Speech speech, Project project, CheckpointAnswers answers) =>
        [
            new(speech["changes.q.health"], ProjectWords.HealthOf(speech, answers.Health)),
            new(speech["changes.q.turn"], CheckpointWords.SideOf(speech, project, answers.Turn)),
            new(speech["changes.q.delivered"], speech["checkpoint.delivered." + answers.Delivered]),
            new(speech["changes.q.proof"], answers.Proof ?? ""),
            new(speech["changes.q.next"], answers.Next ?? ""),
            new(speech["changes.q.promised"], DayOf(speech, answers.NextDate)),
            new(speech["changes.q.worry"], answers.Worry ?? ""),
            new(speech["changes.q.people"], speech["checkpoint.people." + answers.People]),
            new(speech["changes.q.billed"], Number(speech, answers.HoursBilled)),
            new(speech["changes.q.agreed"], Number(speech, answers.HoursAgreed)),
            new(speech["changes.q.spoke"], DayOf(speech, answers.SpokeOn)),
        ];

    private static string DayOf(Speech speech, DateOnly? date) => date is { } day ? speech.Day(day) : "";

    private static string Number(Speech speech, decimal? number) =>
        number is { } given ? SummaryMessages.Number(speech, given) : "";
}
