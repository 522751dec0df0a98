using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>
/// The hand-over list as a document: of one stage, of every stage that its reader sees, or of what a provider who leaves
/// has to hand over.
/// </summary>
public sealed class HandOverFile : IFileMaker
{
    /// <summary>The kind by which a button asks for it.</summary>
    public const string Word = "handover";

    private const string Change = "change-";

    public string Kind => Word;

    public Permission Permission => Permission.SeeShared;

    public IReadOnlyList<string> Formats { get; } = ["docx", "md"];

    /// <summary>The subject of the list that a provider who leaves has to close.</summary>
    public static string ChangeAt(Stage end) => Change + end.Id;

    public Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken) =>
        Task.FromResult<FileModel?>(Make(subject with { Project = subject.Project.SeenBy(subject.Reader) }));

    private static DocumentFile? Make(FileSubject subject)
    {
        var (project, speech) = (subject.Project, subject.Speech);
        if (subject.Subject.StartsWith(Change, StringComparison.Ordinal))
        {
            return project.StageOf(subject.Subject[Change.Length..]) is { Gate.From: { } from } end
                ? Of(
                    subject,
                    project.HandedOverBy(from, end),
                    from,
                    speech.Say("handOver.file.leaving", from, end.Gate.To)
                )
                : null;
        }

        if (subject.Subject.Length == 0)
        {
            return project.Stages.Count == 0 ? null : Of(subject, project.Stages, project.CurrentProvider);
        }

        return project.StageOf(subject.Subject) is { } stage ? Of(subject, [stage], project.ProviderOf(stage)) : null;
    }

    private static DocumentFile Of(
        FileSubject subject,
        IReadOnlyList<Stage> stages,
        string provider,
        string? intro = null
    )
    {
        var (project, speech) = (subject.Project, subject.Speech);
        var title = speech.Say("handOver.file.title", project.Name);
        var missing = stages.SelectMany(stage => stage.Missing()).ToList();
        return new DocumentFile(
            title,
            new Document(
                title,
                [
                    .. intro is null ? Array.Empty<DocumentBlock>() : [new Paragraph(intro)],
                    new Paragraph(
                        stages.All(stage => stage.HandOver.Count == 0) ? speech["handOver.file.nothing"]
                        : missing.Count == 0 ? speech["handOver.file.complete"]
                        : speech.Count("handOver.file.missing", missing.Count)
                    ),
                    .. stages.SelectMany(stage => BlocksOf(speech, project, stage)),
                ]
            )
            {
                Subtitle = speech.Say("handOver.file.subtitle", provider, speech.LongDay(speech.DateOf(subject.Now))),
                Locale = speech.Culture.Name,
            }
        );
    }

    private static IEnumerable<DocumentBlock> BlocksOf(Speech speech, Project project, Stage stage)
    {
        yield return new Heading(
            speech.Say(
                "handOver.file.stage",
                StageWords.NumberOf(project, stage),
                stage.Name,
                project.ProviderOf(stage)
            )
        );
        if (stage.Deliverable is { } deliverable)
        {
            yield return new Paragraph(speech.Say("handOver.file.delivers", deliverable));
        }

        if (stage.HandOver.Count == 0)
        {
            // What is usually asked for, to tick or to cross out by hand: better than an empty page on the day.
            yield return new Paragraph(speech["handOver.file.usual"]);
            yield return new Bullets([
                .. Enum.GetValues<HandOverKind>()
                    .Select(kind => new DocumentItem(
                        $"{speech["handOver.kind." + kind]}{speech["handOver.file.colon"]}{speech["handOver.example." + kind]}",
                        Done: false
                    )),
            ]);
            yield break;
        }

        foreach (var group in stage.HandOver.GroupBy(item => item.Kind).OrderBy(group => group.Key))
        {
            yield return new Heading(speech["handOver.kind." + group.Key], Level: 2);
            yield return new Bullets([.. group.Select(item => ItemOf(speech, item))]);
        }
    }

    private static DocumentItem ItemOf(Speech speech, HandOverItem item) =>
        item.ReceivedOn is not { } on ? new DocumentItem(item.What, Done: false)
        : item.Proof is { } proof
            ? new DocumentItem(speech.Say("handOver.file.received", item.What, speech.LongDay(on), proof), Done: true)
        : new DocumentItem(speech.Say("handOver.file.receivedOn", item.What, speech.LongDay(on)), Done: true);
}
