using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Documents.Drawing;

namespace ChatCoach.Host.Documents;

/// <summary>
/// <c>GET /files/{token}</c>: a picture as it was when its card was made, or a document as the project stands. Who reads
/// it is still on the project, and still may see it; everything else is 404, and a document that is over 410.
/// </summary>
internal sealed class FilesEndpoint(
    SealedLinks links,
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

    public async Task<IResult> GetAsync(string token, CancellationToken cancellationToken) =>
        links.OpenPicture(token) is { } picture ? await PictureAsync(picture, cancellationToken)
        : links.OpenDocument(token) is { } document ? await DocumentAsync(document, cancellationToken)
        : Results.NotFound();

    private async Task<IResult> PictureAsync(SealedPicture picture, CancellationToken cancellationToken)
    {
        var project = (await store.FindAsync(picture.Project, cancellationToken))?.Project;
        return project?.MemberOf(picture.Reader) is null || project.PictureEpoch != picture.Epoch
            ? Results.NotFound()
            : new FileAnswer(PictureDrawing.Png(picture.Picture), "image/png", Name: null, "private, max-age=3600");
    }

    private async Task<IResult> DocumentAsync(SealedDocument document, CancellationToken cancellationToken)
    {
        var request = document.Request;
        var speech = new Speech(request.Locale, request.TimeZone);
        if (clock.GetUtcNow() > document.Until)
        {
            return Results.Text(speech["file.over"], statusCode: StatusCodes.Status410Gone);
        }

        var project = (await store.FindAsync(request.Project, cancellationToken))?.Project;
        if (
            project?.MemberOf(request.Reader) is not { } reader
            || _makers.GetValueOrDefault(request.Kind) is not { } maker
            || !Access.Allows(reader.Role, maker.Permission)
            || !maker.Formats.Contains(request.Format, StringComparer.Ordinal)
        )
        {
            return Results.NotFound();
        }

        var subject = new FileSubject(project, reader, speech, request.Subject, clock.GetUtcNow());
        return await maker.MakeAsync(subject, cancellationToken) is { } file
            ? writer.Write(file, request.Format)
            : Results.Text(speech["file.gone"], statusCode: StatusCodes.Status410Gone);
    }
}
