using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>Gives fresh addresses of a file to who may see it at that moment.</summary>
public sealed class FileOffers(ProjectDesk desk, IEnumerable<IFileMaker> makers, IFileLinks links, TimeProvider clock)
{
    private readonly Dictionary<string, IFileMaker> _makers = makers.ToDictionary(
        maker => maker.Kind,
        StringComparer.Ordinal
    );

    /// <param name="turn">Who asks.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="kind">The maker's word.</param>
    /// <param name="subject">What in the project is meant, or empty.</param>
    /// <param name="gone">The sentence where there is no such file; null for one that fits all files.</param>
    public Task<Reply> OfferAsync(
        Turn turn,
        string? project,
        string kind,
        string subject,
        string? gone,
        CancellationToken cancellationToken
    ) =>
        _makers.GetValueOrDefault(kind) is { } maker
            ? desk.OpenAsync(
                turn,
                project,
                maker.Permission,
                session => OfferAsync(turn, session, maker, subject, gone, cancellationToken),
                cancellationToken
            )
            : Task.FromResult(Reply.Note(turn.Speech["file.unknown"]));

    private async Task<Reply> OfferAsync(
        Turn turn,
        ProjectSession session,
        IFileMaker maker,
        string about,
        string? gone,
        CancellationToken cancellationToken
    )
    {
        var (project, speech) = (session.Project.SeenBy(session.Me!), turn.Speech);
        var subject = new FileSubject(project, session.Me!, speech, about, clock.GetUtcNow());
        if (await maker.MakeAsync(subject, cancellationToken) is not { } file)
        {
            return Reply.Note(gone ?? speech["file.gone"]);
        }

        var addresses = maker
            .Formats.Select(format =>
                (
                    Format: format,
                    Address: links.LinkTo(
                        new FileRequest(
                            project.Id,
                            maker.Kind,
                            about,
                            format,
                            turn.Person.Key,
                            turn.Person.Locale,
                            turn.Person.TimeZone
                        )
                    )
                )
            )
            .ToList();
        return addresses.Any(address => address.Address is null)
            ? Reply.Note(speech["file.noAddress"])
            : Reply.Say(
                FileMessages.Ready(speech, project, file.Name, [.. addresses.Select(a => (a.Format, a.Address!))])
            );
    }
}
