using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>One project in the list of someone's projects: what it says, and why it stands where it stands.</summary>
/// <param name="Project">The project.</param>
/// <param name="Waits">True where something on it is the reader's own to do.</param>
/// <param name="Rank">The smallest comes first: see <see cref="RankOf"/>.</param>
internal sealed record PortfolioLine(
    Project Project,
    bool Waits,
    (int, int, int, int, DateOnly) Rank,
    Tone Tone,
    string Word,
    string Text
)
{
    public static PortfolioLine Of(Speech speech, Project project, Member reader, DateTimeOffset now)
    {
        project = project.SeenBy(reader);
        var today = project.CalendarOf(project.Owner).DateOf(now);
        var isPaused = project.Schedule.IsPausedOn(today);
        var isTeam = Access.Allows(reader.Role, Permission.SeeTeam);
        var first = project.Concerns(reader, today) is [var most, ..] ? most : null;
        var waits =
            first is { IsReaders: true } && (!isTeam || Access.Allows(reader.Role, Permission.AnswerCheckpoint));
        var (tone, word) =
            !isTeam ? (Tone.Accent, speech["status.underWay"])
            : isPaused ? (Tone.Neutral, speech["status.paused"])
            : ProjectWords.StandingOf(speech, project);
        return new PortfolioLine(
            project,
            waits,
            RankOf(waits, isPaused && isTeam, project.Health, first),
            tone,
            word,
            first is { } concern && (waits || !isPaused) ? ConcernWords.Of(speech, project, reader, concern)
                : isPaused && isTeam ? speech.Say("portfolio.paused", speech.Day(project.Schedule.PausedUntil!.Value))
                : Theirs(speech, project, reader)
        );
    }

    /// <summary>
    /// What waits for the reader, by how urgent it is; then what goes on, the worst first; paused ones last. Of the same
    /// concern the latest or most often missed comes first, then the oldest.
    /// </summary>
    private static (int, int, int, int, DateOnly) RankOf(bool waits, bool isPaused, Health health, Concern? first) =>
        (
            waits ? 0
            : isPaused ? 2
            : 1,
            waits ? 0 : -(int)health,
            (int?)first?.Kind ?? int.MaxValue,
            -(first?.Number ?? 0),
            first?.Day ?? DateOnly.MaxValue
        );

    private static string Theirs(Speech speech, Project project, Member reader) =>
        project.CurrentStage is { AcceptedOn: not null }
            ? speech["portfolio.done"]
            : speech.Say(
                "portfolio.theirs",
                ProjectWords.SideOf(speech, project, reader, project.Turn.Side),
                ProjectWords.Cut(project.CurrentStage?.Name ?? project.Name, 60),
                speech.Day(project.DeliveryDue ?? project.End)
            );
}
