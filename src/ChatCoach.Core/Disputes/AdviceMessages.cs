using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What counsel advised, as owner and deputy read it.</summary>
public static class AdviceMessages
{
    /// <summary>On a page.</summary>
    public const int Shown = 5;

    private const int LineLength = 400;

    /// <param name="entries">Those of the page, the latest first.</param>
    /// <param name="page">From 0.</param>
    public static CoachMessage List(
        Speech speech,
        Project project,
        IReadOnlyList<AdviceEntry> entries,
        int page,
        DateOnly today
    ) =>
        new(
            speech.Say("advice.summary", project.Name),
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["advice.listTitle"], speech.Day(today)),
                new TextBlock(speech["advice.private"], TextStyle.Quiet),
                .. entries.Count > 0
                    ? new Block[] { new EntriesBlock([.. entries.Select(entry => EntryOf(speech, project, entry))]) }
                    : [new TextBlock(speech["advice.empty"])],
                new ActionsBlock([
                    Button.Open(speech["advice.add"], new ActionCall(Verbs.AdviceOpen, project.Id)).AsPrimary(),
                    .. Older(speech, project, page),
                    Back(speech, project),
                ]),
                new FooterBlock(speech["advice.footer"], Bands.Practice(speech, "5-5")),
            ]
        );

    /// <summary>What was just kept.</summary>
    public static CoachMessage Noted(Speech speech, Project project, AdviceEntry entry, DateOnly today) =>
        new(
            speech.Say("advice.notedSummary", project.Name),
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["advice.noted"], speech.Day(today)),
                new EntriesBlock([EntryOf(speech, project, entry)]),
                new TextBlock(speech["advice.private"], TextStyle.Quiet),
                new ActionsBlock([
                    Back(speech, project).AsPrimary(),
                    Button.Press(speech["advice.see"], new ActionCall(Verbs.AdviceList, project.Id)),
                ]),
                new FooterBlock(speech["advice.footer"], Bands.Practice(speech, "5-5")),
            ]
        );

    private static Button Back(Speech speech, Project project) =>
        Button.Press(speech["advice.back"], new ActionCall(Verbs.CounselConsult, project.Id, project.OpenDispute?.Id));

    private static Entry EntryOf(Speech speech, Project project, AdviceEntry entry) =>
        new(
            speech.Say("advice.entry", entry.Number, ProjectWords.Cut(entry.Asked.ReplaceLineEndings(" "), 120)),
            speech.Day(entry.On),
            entry.Corrects is null ? Tone.Neutral : Tone.Accent,
            entry.Corrects is { } corrected
                ? speech.Say("advice.correctsShort", corrected)
                : ProjectWords.Cut(entry.Counsel, 40),
            ProjectWords.Cut(entry.Advised.ReplaceLineEndings(" "), LineLength),
            Button.Open(
                speech["mediation.correct"],
                new ActionCall(Verbs.AdviceOpen, project.Id)
                {
                    Choice = entry.Number.ToString(CultureInfo.InvariantCulture),
                }
            )
        );

    private static IEnumerable<Button> Older(Speech speech, Project project, int page)
    {
        if (project.AdviceNotes > (page + 1) * Shown)
        {
            yield return Button.Press(
                speech["advice.older"],
                new ActionCall(Verbs.AdviceList, project.Id, null, page + 1)
            );
        }
        else if (page > 0)
        {
            yield return Button.Press(speech["advice.newest"], new ActionCall(Verbs.AdviceList, project.Id));
        }
    }
}
