using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The draft of the formal notice, to be reviewed and signed by a person. The coach never sends it, and gives none once
/// counsel has the matter: the words are counsel's from there.
/// </summary>
public sealed class NoticeFile(IProjectStore store) : IFileMaker
{
    public const string Word = "notice";

    public string Kind => Word;

    public Permission Permission => Permission.SeePrivate;

    public IReadOnlyList<string> Formats { get; } = ["docx", "md"];

    public async Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var row = await store.FindRowAsync(subject.Project.Id, DisputeRow.Type, subject.Subject, cancellationToken);
        return row?.Value is { Notice: { } notice, Step: < DisputeStep.Counsel } dispute
            ? Of(subject, dispute, notice)
            : null;
    }

    private static DocumentFile Of(FileSubject subject, Dispute dispute, FormalNotice notice)
    {
        var (project, speech) = (subject.Project, subject.Speech);
        var title = speech["notice.file.title"];
        return new DocumentFile(
            speech.Say("notice.file.name", ProjectWords.Cut(project.Name, 80)),
            new Document(
                title,
                [
                    new Paragraph(speech["notice.file.caution"]),
                    .. Letter(speech, project, dispute, notice),
                    .. Review(speech, project, dispute, notice),
                ]
            )
            {
                Subtitle = speech.Say("notice.file.subtitle", project.Name, speech.LongDay(speech.DateOf(subject.Now))),
                Locale = speech.Culture.Name,
            }
        );
    }

    private static IEnumerable<DocumentBlock> Letter(
        Speech speech,
        Project project,
        Dispute dispute,
        FormalNotice notice
    )
    {
        yield return new Heading(speech["notice.file.letter"]);
        yield return new Paragraph(speech["notice.file.from"]);
        yield return new Paragraph(speech.Say("notice.file.to", dispute.CompanyIn(project)));
        yield return new Paragraph(
            speech[project.HolidaysCountry() == "FR" ? "notice.file.registered" : "notice.file.proved"]
        );
        yield return new Paragraph(speech["notice.file.place"]);
        yield return new Paragraph(speech.Say("notice.file.subject", project.Name));
        yield return new Heading(speech["notice.file.breach"], Level: 2);
        yield return new Paragraph(notice.Breach);
        if (notice.Clause is { } clause)
        {
            yield return new Paragraph(speech.Say("notice.file.clause", clause));
        }

        if (notice.Facts.Count > 0)
        {
            yield return new Heading(speech["notice.file.facts"], Level: 2);
            yield return new DocumentTable(
                [
                    speech["notice.file.exhibit"],
                    speech["fact.on"],
                    speech["fact.what"],
                    speech["fact.source"],
                    speech["fact.commitment"],
                ],
                [
                    .. dispute
                        .Facts.Where(fact => notice.Facts.Contains(fact.Number))
                        .Select(fact =>
                            new[]
                            {
                                speech.Say("notice.exhibit", fact.Number),
                                speech.LongDay(fact.On),
                                fact.What,
                                string.Join(
                                    '\n',
                                    dispute
                                        .StandingEvidenceOf(fact)
                                        .Select(one => speech.Say("notice.evidence", one.Exhibit, one.Label))
                                        .Prepend(fact.Source)
                                ),
                                fact.Commitment,
                            }
                        ),
                ]
            );
        }

        yield return new Heading(speech["notice.file.demand"], Level: 2);
        yield return new Paragraph(notice.Demand);
        yield return new Paragraph(Limit(speech, notice));
        yield return new Paragraph(speech["notice.file.isNotice"]);
        yield return new Paragraph(
            notice.IsSignedOff
                ? speech.Say("notice.file.signature", notice.SignedOffBy)
                : speech["notice.file.noSignature"]
        );
    }

    private static IEnumerable<DocumentBlock> Review(
        Speech speech,
        Project project,
        Dispute dispute,
        FormalNotice notice
    )
    {
        var marks = NoticeWording.MarksOf(speech, dispute, notice);
        yield return new Heading(speech["notice.file.review"]);
        yield return new Bullets([
            new DocumentItem(
                marks.Count == 0
                    ? speech["notice.file.noMarks"]
                    : speech.Say("notice.file.marks", WordingQuestions.List(speech, marks))
            ),
            .. Contested(dispute, notice) is { Count: > 0 } contested
                ?
                [
                    new DocumentItem(
                        speech.Say(
                            "notice.file.contested",
                            string.Join(", ", contested.Select(fact => speech.Say("notice.exhibit", fact.Number)))
                        )
                    ),
                ]
                : Array.Empty<DocumentItem>(),
            new DocumentItem(
                speech.Say("notice.file.read", NoticeMessages.Wording(speech, notice)),
                notice.WordingRead
            ),
            new DocumentItem(
                speech.Say("notice.file.signed", NoticeMessages.Signed(speech, notice)),
                notice.IsSignedOff
            ),
        ]);
        if (LegalNotes.Of(speech, project, DisputeStep.FormalNotice) is { Count: > 0 } notes)
        {
            yield return new Heading(speech["legal.open"], Level: 2);
            yield return new Paragraph(LegalNotes.Caution(speech));
            yield return new Bullets([
                .. notes.Select(note => new DocumentItem(speech.Say("notice.file.note", note.Topic, note.Text))),
            ]);
        }
    }

    private static List<Fact> Contested(Dispute dispute, FormalNotice notice) =>
        [
            .. dispute.Facts.Where(fact =>
                notice.Facts.Contains(fact.Number) && FactStanding.Of(dispute, fact).IsContested
            ),
        ];

    private static string Limit(Speech speech, FormalNotice notice) =>
        notice.LimitDays is { } days ? speech.Count("notice.file.limit", days)
        : notice.TimeLimit is { } day ? speech.Say("notice.file.limitDay", speech.LongDay(day))
        : speech["notice.file.noLimit"];
}
