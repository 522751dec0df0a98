using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Documents.Drawing;

namespace ChatCoach.Host.Documents;

/// <summary>
/// <c>GET /files/{token}</c>: a picture as it was when its card was made, or a document as the project stands. Who reads
/// it is still on the project, and still may see it; everything else is 404, and a document that is over 410.
/// </summary>
internal sealed class FilesEndpoint(SealedLinks links, IProjectStore store, DocumentDesk documents, TimeProvider clock)
{
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
        var speech = new Speech(document.Request.Locale, document.Request.TimeZone);
        if (clock.GetUtcNow() > document.Until)
        {
            return Gone(speech["file.over"]);
        }

        return await documents.MakeAsync(document.Request, cancellationToken) switch
        {
            null => Results.NotFound(),
            { File: { } file } => file,
            _ => Gone(speech["file.gone"]),
        };
    }

    private static IResult Gone(string sentence) => Results.Text(sentence, statusCode: StatusCodes.Status410Gone);
}
