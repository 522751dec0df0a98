using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>"Withdraw the pictures": no address given until now opens any more. For the owner.</summary>
public sealed class PictureHandler(ProjectDesk desk, CurrentProjects current) : IChatHandler
{
    public void Register(Routes routes) =>
        routes.On(
            Intent.WithdrawPictures,
            async (turn, cancellationToken) =>
                await desk.OpenAsync(
                    turn,
                    await current.ResolveAsync(turn, cancellationToken),
                    Permission.ManageProject,
                    session =>
                    {
                        session.Project = session.Project with { PictureEpoch = session.Project.PictureEpoch + 1 };
                        session.Record("pictures.withdrawn");
                        return Task.FromResult(Reply.Note(turn.Speech.Say("picture.withdrawn", session.Project.Name)));
                    },
                    cancellationToken
                )
        );
}
