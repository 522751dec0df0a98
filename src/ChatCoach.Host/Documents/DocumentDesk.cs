using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Documents;

/// <summary>Makes a document as the project stands, for a reader who may see it at that moment.</summary>
internal sealed class DocumentDesk(
    IProjectStore store,
    IEnumerable<IFileMaker> makers,
    FileWriter writer,
    TimeProvider clock
)
{
    private readonly Dictionary<string, IFileMaker> _makers = makers.ToDictionary(
        maker => maker.Kind,
        StringComparer.Ordinal
    );

    /// <returns>Null where the reader may not see it, or there never was such a file.</returns>
    public async Task<MadeDocument?> MakeAsync(FileRequest request, CancellationToken cancellationToken)
    {
        var project = (await store.FindAsync(request.Project, cancellationToken))?.Project;
        if (
            project?.MemberOf(request.Reader) is not { } reader
            || _makers.GetValueOrDefault(request.Kind) is not { } maker
            || !Access.Allows(reader.Role, maker.Permission)
            || !maker.Formats.Contains(request.Format, StringComparer.Ordinal)
        )
        {
            return null;
        }

        var speech = new Speech(request.Locale, request.TimeZone);
        var subject = new FileSubject(project.SeenBy(reader), reader, speech, request.Subject, clock.GetUtcNow());
        var file = await maker.MakeAsync(subject, cancellationToken);
        return new MadeDocument(file is null ? null : writer.Write(file, request.Format));
    }
}

/// <param name="File">Null where what it was about is no longer in the project.</param>
internal sealed record MadeDocument(FileAnswer? File);
