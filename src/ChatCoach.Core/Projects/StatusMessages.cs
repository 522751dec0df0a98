using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Where a project stands, built for its one reader: the team's card, or what the provider may see.</summary>
public static class StatusMessages
{
    public static CoachMessage Of(Speech speech, Project project, Member reader, DateTimeOffset now) =>
        Access.Allows(reader.Role, Permission.SeeTeam) ? Team(speech, project, reader, now)
        : project.SeenBy(reader) is var seen && seen.Stages.Count == 0 && project.Stages.Count > 0
            ? Elsewhere(speech, project, now)
        : Shared(speech, seen, reader, now);

    private static CoachMessage Team(Speech speech, Project project, Member reader, DateTimeOffset now)
    {
        var lines = new StatusLines(speech, project, reader, now);
        var stage = lines.Stage();
        var (tone, health) = ProjectWords.StandingOf(speech, project);
        return new CoachMessage(
            speech.Say("status.summary", project.Name, health, stage),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["status.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(tone, health, stage),
                StageBlocks.Rail(project, tone),
                StageBlocks.Progress(speech, project, tone),
                new FactsBlock([lines.Turn(), lines.Next(), lines.Checkpoint()]),
                .. lines.Watch(),
                new ActionsBlock([.. StatusButtons.Team(speech, project, reader, now, DetailsId(project))]),
                new DetailsBlock(
                    DetailsId(project),
                    [
                        .. lines.WatchRest(),
                        .. lines.Alerts(),
                        StageBlocks.Table(speech, project),
                        new ActionsBlock([.. StatusButtons.More(speech, project)]),
                    ]
                ),
                new FooterBlock(speech["status.footer"]),
            ]
        )
        {
            Refresh = Show(project),
        };
    }

    /// <summary>No health, no worry, no dispute: the provider sees the plan, the turn, and what they raised.</summary>
    private static CoachMessage Shared(Speech speech, Project project, Member reader, DateTimeOffset now)
    {
        var lines = new StatusLines(speech, project, reader, now);
        var stage = lines.Stage();
        var turn = lines.Turn();
        return new CoachMessage(
            speech.Say("status.sharedSummary", project.Name, stage, turn.Value),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new TitleBlock(speech["status.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(Tone.Accent, speech["status.underWay"], stage),
                StageBlocks.Rail(project, Tone.Accent),
                StageBlocks.Progress(speech, project, Tone.Accent),
                new FactsBlock([turn, lines.NextDelivery(), lines.OwnAlerts()]),
                new ActionsBlock([
                    Button.Open(speech["status.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id)).AsPrimary(),
                    Button.Toggle(speech["status.details"], DetailsId(project)),
                ]),
                new DetailsBlock(
                    DetailsId(project),
                    [
                        StageBlocks.Table(speech, project),
                        new ActionsBlock([StatusButtons.Plan(speech, project), StatusButtons.Turn(speech, project)]),
                    ]
                ),
                new FooterBlock(speech["status.sharedFooter"], Bands.Practice(speech, "5-1")),
            ]
        )
        {
            Refresh = Show(project),
        };
    }

    /// <summary>For a provider whose stages all went to someone else.</summary>
    private static CoachMessage Elsewhere(Speech speech, Project project, DateTimeOffset now) =>
        new(
            speech.Say("status.elsewhereSummary", project.Name),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new TitleBlock(speech["status.title"], speech.Day(speech.DateOf(now))),
                new TextBlock(speech["status.elsewhere"]),
                new ActionsBlock([
                    Button.Open(speech["status.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id)).AsPrimary(),
                ]),
                new FooterBlock(speech["status.sharedFooter"], Bands.Practice(speech, "5-1")),
            ]
        )
        {
            Refresh = Show(project),
        };

    private static ActionCall Show(Project project) => new(Verbs.ProjectOpen, project.Id);

    private static string DetailsId(Project project) =>
        string.Create(CultureInfo.InvariantCulture, $"status-{project.Id}-{project.Version}");
}
