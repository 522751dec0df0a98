using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>
/// Gives fresh addresses of a file: the call's choice is the maker's kind, its subject the file's. Pressing again gives
/// new ones.
/// </summary>
public sealed class FileHandler(ProjectDesk desk, IEnumerable<IFileMaker> makers, IFileLinks links, TimeProvider clock)
    : IChatHandler
{
    private readonly Dictionary<string, IFileMaker> _makers = makers.ToDictionary(
        maker => maker.Kind,
        StringComparer.Ordinal
    );

    public void Register(Routes routes) => routes.On(Verbs.FileGet, GetAsync);

    /// <summary>The button that asks for a file.</summary>
    public static Button Ask(string title, string project, string kind, string? subject = null) =>
        Button.Press(title, new ActionCall(Verbs.FileGet, project, subject) { Choice = kind });

    private Task<Reply> GetAsync(Turn turn, CancellationToken cancellationToken) =>
        _makers.GetValueOrDefault(turn.Call.Choice ?? "") is { } maker
            ? desk.OpenAsync(
                turn,
                turn.Call.Project,
                maker.Permission,
                session => GetAsync(turn, session, maker, cancellationToken),
                cancellationToken
            )
            : Task.FromResult(Reply.Note(turn.Speech["file.unknown"]));

    private async Task<Reply> GetAsync(
        Turn turn,
        ProjectSession session,
        IFileMaker maker,
        CancellationToken cancellationToken
    )
    {
        var (project, speech) = (session.Project, turn.Speech);
        var subject = new FileSubject(project, session.Me!, speech, turn.Call.Subject ?? "", clock.GetUtcNow());
        if (await maker.MakeAsync(subject, cancellationToken) is not { } file)
        {
            return Reply.Note(speech["file.gone"]);
        }

        var addresses = maker
            .Formats.Select(format =>
                (
                    Format: format,
                    Address: links.LinkTo(
                        new FileRequest(
                            project.Id,
                            maker.Kind,
                            subject.Subject,
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
