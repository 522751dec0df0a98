using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>One project in the list of someone's projects: what it says, and whether it waits for them.</summary>
internal sealed record PortfolioLine(Project Project, bool Waits, Tone Tone, string Word, string Text)
{
    public static PortfolioLine Of(Speech speech, Project project, Member reader, DateTimeOffset now)
    {
        var today = project.CalendarOf(project.Owner).DateOf(now);
        var paused = project.Schedule.IsPausedOn(today);
        var isTeam = Access.Allows(reader.Role, Permission.SeeTeam);
        var (tone, word) =
            !isTeam ? (Tone.Accent, speech["status.underWay"])
            : paused ? (Tone.Neutral, speech["status.paused"])
            : (ProjectWords.ToneOf(project.Health), ProjectWords.HealthOf(speech, project.Health));
        return Task(speech, project, reader) is { } task
            ? new PortfolioLine(project, Waits: true, tone, word, task)
            : new PortfolioLine(
                project,
                Waits: false,
                tone,
                word,
                paused && isTeam
                    ? speech.Say("portfolio.paused", speech.Day(project.Schedule.PausedUntil!.Value))
                    : Theirs(speech, project, reader)
            );
    }

    private static string? Task(Speech speech, Project project, Member reader)
    {
        var leads = Access.Allows(reader.Role, Permission.AnswerCheckpoint);
        if (leads && project.Schedule.Pending is { } pending)
        {
            return speech.Say("portfolio.yours.answer", speech.Day(pending.Occurrence));
        }

        if (leads && project.Alerts.Any(alert => alert is { ClosedOn: null, Action: null }))
        {
            return speech["portfolio.yours.alert"];
        }

        return (project.Turn.Side, reader.Role) switch
        {
            (Side.Client, Role.Owner or Role.Deputy) => Turn("portfolio.yours.turn"),
            (Side.Provider, Role.Provider) => Turn("portfolio.yours.providerTurn"),
            _ => null,
        };

        string Turn(string key) => speech.Say(key, speech.Day(project.Turn.Since), StageOf(project));
    }

    private static string Theirs(Speech speech, Project project, Member reader) =>
        speech.Say(
            "portfolio.theirs",
            ProjectWords.SideOf(speech, project, reader, project.Turn.Side),
            StageOf(project),
            speech.Day(project.CurrentStage?.PromisedFor ?? project.CurrentStage?.Due ?? project.End)
        );

    private static string StageOf(Project project) => ProjectWords.Cut(project.CurrentStage?.Name ?? project.Name, 60);
}
