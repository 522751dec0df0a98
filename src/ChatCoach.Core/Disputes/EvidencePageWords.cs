using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What the page for a file says: its form, what needs another look, and what was found or recorded.</summary>
internal sealed class EvidencePageWords(Speech speech, Dispute dispute, SentFile file)
{
    /// <summary>The choice of the button that records nothing.</summary>
    public const string Compare = "compare";

    private const string Chosen = "evidence.chosen";
    private const int LongestProject = 80;

    public static Form Ask(Speech speech, Project project, Dispute dispute, EvidenceLink link, int megabytes)
    {
        var call = new ActionCall(Verbs.EvidenceRecord, project.Id, dispute.Id, link.Number);
        return new Form(
            speech["evidence.page"],
            DisputeBands.Private(speech, project),
            [
                new FormText(
                    new FactsBlock([
                        new FactLine(
                            speech["evidence.fact"],
                            speech.Say("evidencePage.about", link.Fact, ProjectWords.Cut(project.Name, LongestProject))
                        ),
                        new FactLine(speech["evidence.label"], link.Label),
                    ])
                ),
                FieldRow.Of(
                    new FileField(Chosen, speech["evidence.kind.file"])
                    {
                        Placeholder = speech.Say("evidencePage.limit", megabytes),
                        Required = speech["evidencePage.none"],
                    }
                ),
            ],
            Button.Press(speech["evidencePage.save"], call).AsPrimary()
        )
        {
            Intro = speech["evidencePage.intro"],
            Others = [Button.Press(speech["evidencePage.compare"], call with { Choice = Compare })],
            Footer = speech.Say("evidencePage.footer", speech.LongDay(speech.DateOf(link.Expires))),
        };
    }

    public static string NameOf(Speech speech, SentFile file) =>
        FileNames.Clean(file.Name) is { Length: > 0 } name ? name : speech["evidence.nameless"];

    /// <summary>The exhibit that has this file and stands, of this fact.</summary>
    public Evidence? SameFor(int fact) =>
        Same().FirstOrDefault(one => one.Fact == fact && dispute.ReplacementOf(one) is null);

    /// <summary>The form again, with why nothing was recorded.</summary>
    public Form Returned(Form form) =>
        form.WithErrors(
            speech["evidencePage.problem"],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Chosen] = file.State switch
                {
                    SentFileState.None => speech["evidencePage.none"],
                    SentFileState.Empty => speech["evidencePage.empty"],
                    SentFileState.TooLarge => speech["evidencePage.tooLarge"],
                    SentFileState.Broken => speech["evidencePage.broken"],
                    _ => throw new ArgumentOutOfRangeException(nameof(form), file.State, null),
                },
            }
        );

    public LinkPage Recorded(Evidence evidence)
    {
        var others = Same().Where(one => one.Fact != evidence.Fact).Select(one => one.Exhibit).ToList();
        return new LinkPage(
            LinkPageKind.Done,
            speech,
            speech.Say("evidencePage.recorded", evidence.Exhibit),
            [
                speech["evidence.keepFile"],
                .. others.Count == 0
                    ? Array.Empty<string>()
                    : [speech.Say("evidencePage.sameElsewhere", string.Join(", ", others))],
                speech["evidencePage.close"],
            ]
        )
        {
            Facts = Measured(),
        };
    }

    /// <summary>It is recorded for this fact already: there was nothing to add, and the page stays good.</summary>
    public LinkPage AlreadyThere(Form form, Evidence same) =>
        Found(
            form,
            speech.Say("evidencePage.matches", same.Exhibit),
            speech.Say("evidencePage.alreadyText", speech.LongDay(same.AddedOn))
        );

    /// <summary>Whether it is one of the exhibits, to the last byte.</summary>
    public LinkPage Compared(Form form)
    {
        var same = Same();
        return same.Count == 0
            ? Found(form, speech["evidencePage.matchesNone"], speech["evidencePage.matchesNoneText"])
            : Found(
                form,
                speech.Say("evidencePage.matches", string.Join(", ", same.Select(one => one.Exhibit))),
                speech.Say("evidencePage.matchesText", speech.LongDay(same[0].AddedOn))
            );
    }

    /// <summary>What was found first, then the form for another file.</summary>
    private LinkPage Found(Form form, string title, string text) =>
        new(LinkPageKind.Open, speech, title, [text])
        {
            Facts = Measured(),
            Form = form with
            {
                Intro = null,
                Parts = [new FormText(new TextBlock(speech["evidencePage.another"], TextStyle.Strong)), .. form.Parts],
            },
        };

    private List<Evidence> Same() => [.. dispute.Evidence.Where(one => one.File?.Sha256 == file.Sha256)];

    private List<FactLine> Measured() =>
        [
            new(speech["evidence.kind.file"], NameOf(speech, file)),
            new(
                speech["evidencePage.size"],
                file.Size < EvidenceWords.Thousand
                    ? EvidenceWords.Size(speech, file.Size)
                    : speech.Say(
                        "evidencePage.exactly",
                        EvidenceWords.Size(speech, file.Size),
                        file.Size.ToString("N0", speech.Culture)
                    )
            ),
            new("SHA-256", file.Sha256),
        ];
}
