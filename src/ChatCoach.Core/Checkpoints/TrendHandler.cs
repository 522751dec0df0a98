using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The trend of a project's checkpoints, with its picture. For the client's people alone.</summary>
public sealed class TrendHandler(ProjectDesk desk, CurrentProjects current, IPictureLinks pictures) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Trend, ShowAsync);
        routes.On(Verbs.TrendShow, ShowAsync);
    }

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            turn.IsCall ? turn.Call.Project : await current.ResolveAsync(turn, cancellationToken),
            Permission.SeeTeam,
            session =>
                Task.FromResult(
                    Reply.Replace(
                        TrendMessages.Card(
                            turn.Speech,
                            session.Project,
                            PageOf(turn),
                            lines => pictures.LinkTo(session.Project, session.Me!, TrendPictures.Of(turn.Speech, lines))
                        )
                    )
                ),
            cancellationToken
        );

    private static int PageOf(Turn turn) =>
        turn.IsCall && int.TryParse(turn.Call.Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? page
            : 0;
}
