using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The confidential entries of a mediation as cards, for owner and deputy.</summary>
public static class MediationMessages
{
    /// <summary>On a page.</summary>
    public const int Shown = 5;

    private const int LineLength = 400;

    /// <param name="line">The dispute, as the project knows it.</param>
    /// <param name="entries">Those of the page, the latest first.</param>
    /// <param name="page">From 0.</param>
    public static CoachMessage List(
        Speech speech,
        Project project,
        DisputeLine line,
        IReadOnlyList<MediationEntry> entries,
        int page,
        DateOnly today
    ) =>
        new(
            speech.Say("mediation.summary", ProjectWords.Cut(line.Title, 80)),
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["mediation.listTitle"], speech.Day(today)),
                .. entries.Count > 0
                    ? new Block[]
                    {
                        new TextBlock(
                            speech.Say("mediation.listText", speech.Count("mediation.count", line.Confidential)),
                            TextStyle.Quiet
                        ),
                        new EntriesBlock([.. entries.Select(entry => EntryOf(speech, project, line, entry))]),
                    }
                    : [new TextBlock(speech["mediation.empty"])],
                new ActionsBlock([
                    Button
                        .Open(speech["mediation.add"], new ActionCall(Verbs.MediationOpen, project.Id, line.Id))
                        .AsPrimary(),
                    .. Older(speech, project, line, page),
                    Button.Press(speech["call.backToDispute"], new ActionCall(Verbs.DisputeShow, project.Id, line.Id)),
                ]),
                new FooterBlock(speech["mediation.footer"], Bands.Practice(speech, "5-2")),
            ]
        );

    /// <summary>What was just kept.</summary>
    public static CoachMessage Noted(
        Speech speech,
        Project project,
        DisputeLine line,
        IReadOnlyList<MediationEntry> kept,
        DateOnly today
    ) =>
        new(
            speech.Say("mediation.notedSummary", ProjectWords.Cut(line.Title, 80)),
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["mediation.noted"], speech.Day(today)),
                new EntriesBlock([.. kept.Select(entry => EntryOf(speech, project, line, entry))]),
                new TextBlock(speech["mediation.notedText"], TextStyle.Quiet),
                new ActionsBlock([
                    Button
                        .Press(speech["call.backToDispute"], new ActionCall(Verbs.DisputeShow, project.Id, line.Id))
                        .AsPrimary(),
                    Button.Open(speech["mediation.another"], new ActionCall(Verbs.MediationOpen, project.Id, line.Id)),
                    Button.Press(speech["mediation.see"], new ActionCall(Verbs.MediationList, project.Id, line.Id)),
                ]),
                new FooterBlock(speech["mediation.footer"], Bands.Practice(speech, "5-2")),
            ]
        );

    /// <summary>For whoever may write one and not read them.</summary>
    public static CoachMessage Thanks(Speech speech, Project project, DateOnly today) =>
        new(
            speech["mediation.thanksSummary"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["mediation.thanksTitle"], speech.Day(today)),
                new TextBlock(
                    project.Deputy is { } deputy
                        ? speech.Say("mediation.thanksBoth", project.Owner.Name, deputy.Name)
                        : speech.Say("mediation.thanksOwner", project.Owner.Name)
                ),
                new FooterBlock(speech["mediation.footer"], Bands.Practice(speech, "5-2")),
            ]
        );

    private static Entry EntryOf(Speech speech, Project project, DisputeLine line, MediationEntry entry) =>
        new(
            speech.Say("mediation.entry", entry.Number, speech["mediation.kind." + entry.Kind]),
            speech.Day(entry.On),
            entry.Corrects is null ? Tone.Neutral : Tone.Accent,
            entry.Corrects is { } corrected ? speech.Say("mediation.correctsShort", corrected)
                : entry.Who is { } who ? ProjectWords.Cut(who, 40)
                : speech.Say("mediation.by", entry.RecordedBy),
            ProjectWords.Cut(entry.Text.ReplaceLineEndings(" "), LineLength),
            Button.Open(
                speech["mediation.correct"],
                new ActionCall(Verbs.MediationOpen, project.Id, line.Id)
                {
                    Choice = entry.Number.ToString(CultureInfo.InvariantCulture),
                }
            )
        );

    private static IEnumerable<Button> Older(Speech speech, Project project, DisputeLine line, int page)
    {
        if (line.Confidential > (page + 1) * Shown)
        {
            yield return Button.Press(
                speech["mediation.older"],
                new ActionCall(Verbs.MediationList, project.Id, line.Id, page + 1)
            );
        }
        else if (page > 0)
        {
            yield return Button.Press(
                speech["mediation.newest"],
                new ActionCall(Verbs.MediationList, project.Id, line.Id)
            );
        }
    }
}
