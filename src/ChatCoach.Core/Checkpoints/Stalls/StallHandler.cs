using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints.Stalls;

/// <summary>Shows the signs as they stand now, to whoever of the client's people asks.</summary>
public sealed class StallHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Stall, ShowAsync);
        routes.On(Verbs.StallShow, ShowAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session => Task.FromResult(Reply.Replace(Present(turn.Speech, session))),
            cancellationToken
        );

    internal static CoachMessage Present(Speech speech, ProjectSession session) =>
        StallCount.Of(session.Project, session.DayOf(session.Now)) is { } count
            ? StallMessages.Card(speech, session.Project, session.Me!, count)
            : StallMessages.NotTheirs(speech, session.Project);
}
