using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>Verifies the journal and offers the file for counsel, with new addresses each time.</summary>
public sealed class DossierHandler(ProjectDesk desk, DossierReader reader, CurrentProjects current, IFileLinks links)
    : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Dossier, MakeAsync);
        routes.On(Verbs.DossierMake, MakeAsync);
    }

    private async Task<Reply> MakeAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            turn.IsCall ? turn.Call.Project : await current.ResolveAsync(turn, cancellationToken),
            Permission.SeeDossier,
            session => MakeAsync(turn, session, cancellationToken),
            cancellationToken
        );

    private async Task<Reply> MakeAsync(Turn turn, ProjectSession session, CancellationToken cancellationToken)
    {
        var source = await reader.ReadAsync(session.Project, cancellationToken);
        return source.Broken is { } broken
            ? Reply.Say(DossierMessages.Broken(turn.Speech, session.Project, broken))
            : Reply.Say(
                DossierMessages.Ready(
                    turn.Speech,
                    session.Project,
                    DossierContents.Of(source, session.Me!, turn.Now),
                    format => links.LinkTo(RequestOf(turn, session.Project, format))
                )
            );
    }

    private static FileRequest RequestOf(Turn turn, Project project, string format) =>
        new(project.Id, DossierFile.Word, "", format, turn.Person.Key, turn.Person.Locale, turn.Person.TimeZone);
}
