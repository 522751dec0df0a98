using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Help;

/// <summary>What the coach can do, the phrases that it understands, and an example.</summary>
public static class HelpMessages
{
    /// <summary>What people write, by what they are after; each list opens at its own button.</summary>
    private static readonly (string Section, string[] Phrases)[] Sections =
    [
        ("follow", ["projects", "status", "plan", "turn", "checkpoint", "snooze", "promises", "trend", "calendar"]),
        (
            "foresee",
            [
                "alert",
                "risks",
                "preMortem",
                "forecast",
                "stall",
                "ledger",
                "bookings",
                "dispute",
                "fact",
                "facts",
                "evidence",
                "hours",
            ]
        ),
        (
            "people",
            [
                "newProject",
                "invite",
                "join",
                "alertLink",
                "follow",
                "pictures",
                "leave",
                "week",
                "settings",
                "journal",
                "language",
            ]
        ),
    ];

    public static CoachMessage Help(Speech speech) =>
        new(
            speech["help.summary"],
            Bands.OnlyYou(speech, speech["help.about"]),
            [
                new TitleBlock(speech["help.title"]),
                new BulletsBlock([
                    new Bullet(speech["help.do.checkpoint"], speech["help.do.checkpointRest"]),
                    new Bullet(speech["help.do.alert"], speech["help.do.alertRest"]),
                    new Bullet(speech["help.do.dispute"], speech["help.do.disputeRest"]),
                ]),
                new ActionsBlock([
                    HelpButtons.NewProject(speech).AsPrimary(),
                    Button.Press(speech["help.myProjects"], new ActionCall(Verbs.ProjectList)),
                    Button.Press(speech["help.example"], new ActionCall(Verbs.HelpExample)).AsRare(),
                    HelpButtons.OtherLanguage(speech, LanguageHandler.Help).AsRare(),
                ]),
                new TextBlock(speech["help.phrases"], TextStyle.Strong),
                new ActionsBlock([
                    .. Sections.Select(section =>
                        Button.Toggle(speech["help.section." + section.Section], IdOf(section.Section))
                    ),
                ]),
                .. Sections.Select(section => new DetailsBlock(
                    IdOf(section.Section),
                    [
                        new TableBlock(
                            [speech["help.phrase"], speech["help.meaning"]],
                            [
                                .. section.Phrases.Select(phrase =>
                                    new[] { speech["help.say." + phrase], speech["help.does." + phrase] }
                                ),
                            ]
                        ),
                    ]
                )),
                new FooterBlock(speech["help.footer"]),
            ]
        );

    private static string IdOf(string section) => "help-" + section;

    /// <summary>A checkpoint of a story, so that nobody needs a project to see what one is like.</summary>
    public static CoachMessage Example(Speech speech) =>
        new(
            speech["example.summary"],
            Bands.OnlyYou(speech, speech["example.about"]),
            [
                new TitleBlock(speech["example.title"]),
                new StatusBlock(Tone.Warning, speech["example.status"], speech["example.stage"]),
                new RailBlock([Tone.Good, Tone.Good, Tone.Warning, Tone.Neutral]),
                new TextBlock(speech["example.text"]),
                new ProgressBlock([
                    new ProgressLine(Mark.Done, speech["example.stage1"], speech["example.accepted"], Tone.Good),
                    new ProgressLine(Mark.Done, speech["example.stage2"], speech["example.accepted"], Tone.Good),
                    new ProgressLine(Mark.Now, speech["example.stage3"], speech["example.promised"], Tone.Warning),
                    new ProgressLine(Mark.Open, speech["example.stage4"], speech["example.planned"]),
                ]),
                new RemarksBlock(
                    speech["example.remarks"],
                    [
                        new Remark(speech["example.remark1"], Bands.Practice(speech, "4-1")),
                        new Remark(speech["example.remark2"], Bands.Practice(speech, "4-2")),
                    ]
                ),
                new ActionsBlock([
                    Button.Open(speech["help.create"], new ActionCall(Verbs.ProjectNew)).AsPrimary(),
                    HelpButtons.Help(speech),
                ]),
                new FooterBlock(speech["example.footer"]),
            ]
        );
}
