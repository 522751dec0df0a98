using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>A text to the provider as owner and deputy see it: when it goes, and that it may still change.</summary>
public static class OutgoingMessages
{
    private const int MarksShown = 4;

    public static CoachMessage Card(Speech speech, Project project, OutgoingText text) =>
        new(
            Sentence(speech, text),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["outgoing.card." + text.Kind]),
                Status(speech, text),
                .. text.Parts.Where(part => part.Text.Length > 0).SelectMany(part => Words(speech, part)),
                .. text.Because is { } because
                    ? new Block[] { new TextBlock(speech.Say("outgoing.kept", because), TextStyle.Quiet) }
                    : [],
                .. text.Standing == TextStanding.Waiting ? Marks(speech, text) : [],
                new ActionsBlock(Buttons(speech, project, text)),
                new FooterBlock(
                    speech[text.Standing == TextStanding.Waiting ? "outgoing.footer" : "outgoing.footerEnded"],
                    Bands.Practice(speech, "5-4")
                ),
            ]
        )
        {
            Refresh = Call(Verbs.OutgoingShow, project, text),
        };

    public static ActionCall Call(string verb, Project project, OutgoingText text) =>
        new(verb, project.Id, text.Id, 0, text.Version);

    /// <summary>"It waits until Tue 8 Dec at 09:00", or how it ended.</summary>
    public static string Sentence(Speech speech, OutgoingText text) =>
        text.Standing switch
        {
            TextStanding.Waiting => speech.Say("outgoing.waits", At(speech, text.GoesAt)),
            TextStanding.Withdrawn => speech.Say("outgoing.withdrawn", At(speech, text.EndedAt)),
            TextStanding.Obsolete => speech["outgoing.obsolete"],
            _ when text.Kind is "letter" or "reply" => speech["outgoing.ready"],
            _ => speech.Say("outgoing.gone", At(speech, text.EndedAt)),
        };

    private static StatusBlock Status(Speech speech, OutgoingText text) =>
        new(
            text.Standing switch
            {
                TextStanding.Waiting => Tone.Accent,
                TextStanding.Gone or TextStanding.New => Tone.Good,
                _ => Tone.Neutral,
            },
            Sentence(speech, text).TrimEnd('.')
        );

    private static IEnumerable<Block> Words(Speech speech, TextPart part) =>
        part.Number is null
            ? [new TextBlock(part.Text)]
            : [new TextBlock(part.LabelIn(speech), TextStyle.Quiet), new TextBlock(part.Text)];

    private static IEnumerable<Block> Marks(Speech speech, OutgoingText text)
    {
        var marks = text.Parts.SelectMany(part => CoolingOff.MarksOf(speech.IsFrench, part.Text)).ToList();
        if (marks.Count > 0)
        {
            yield return new BulletsBlock([
                .. marks
                    .Take(MarksShown)
                    .Select(mark => new Bullet(
                        WordingQuestions.Quoted(speech, mark),
                        speech.Say(
                            "wording.mark",
                            WordingQuestions.Why(speech, mark),
                            WordingQuestions.Question(speech, mark)
                        )
                    )),
            ]);
        }
    }

    private static List<Button> Buttons(Speech speech, Project project, OutgoingText text) =>
        text.Standing == TextStanding.Waiting
            ?
            [
                Button.Open(speech["outgoing.rewrite"], Call(Verbs.OutgoingRewrite, project, text)).AsPrimary(),
                Button.Press(speech["outgoing.withdraw"], Call(Verbs.OutgoingWithdraw, project, text)),
                Button.Open(speech["outgoing.now"], Call(Verbs.OutgoingNow, project, text)),
            ]
        : text is { Kind: "letter" or "reply", Standing: TextStanding.Gone }
            ?
            [
                Button
                    .Open(speech["outgoing.log"], new ActionCall(Verbs.ExchangeOpen, project.Id) { Choice = "letter" })
                    .AsPrimary(),
            ]
        : text is { Kind: "facts", Standing: TextStanding.Gone }
            ?
            [
                Button
                    .Press(
                        speech["statement.answers"],
                        new ActionCall(Verbs.StatementShow, project.Id, text.About.Split('|')[0])
                    )
                    .AsPrimary(),
            ]
        : [Button.Press(speech["outgoing.project"], new ActionCall(Verbs.ProjectOpen, project.Id)).AsPrimary()];

    private static string At(Speech speech, DateTimeOffset? instant) =>
        instant is { } at ? speech.Say("outgoing.at", speech.Day(speech.DateOf(at)), speech.Time(at)) : "";
}
