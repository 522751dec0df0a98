using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>
/// The dossier in Word and as JSON, made and verified anew each time it is opened. Where the journal does not hold, the
/// file says that and which entry is the first, and nothing else.
/// </summary>
public sealed class DossierFile(DossierReader reader) : IFileMaker
{
    /// <summary>The kind by which its addresses name it.</summary>
    public const string Word = "dossier";

    public string Kind => Word;

    public Permission Permission => Permission.SeeDossier;

    public IReadOnlyList<string> Formats { get; } = ["docx", "json"];

    public async Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var source = await reader.ReadAsync(subject.Project, cancellationToken);
        return source.Broken is { } broken
            ? Broken(subject, broken)
            : Of(subject.Speech, DossierContents.Of(source, subject.Reader, subject.Now));
    }

    public static DocumentFile Of(Speech speech, Dossier dossier)
    {
        var document = DossierDocument.Of(speech, dossier);
        return new DocumentFile(document.Title, document) { Json = DossierData.Write(dossier) };
    }

    private static DocumentFile Broken(FileSubject subject, long broken)
    {
        var speech = subject.Speech;
        var title = speech.Say("dossier.document.title", subject.Project.Name);
        return new DocumentFile(
            title,
            new Document(title, [new Paragraph(speech.Say("dossier.broken", broken))]) { Locale = speech.Culture.Name }
        )
        {
            Json = DossierData.Write(DossierContents.JournalOf(subject.Project, broken)),
        };
    }
}
