using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>"A call first", so that no is not a wall; and what a letter holds once it may be written.</summary>
public static class LetterMessages
{
    public static CoachMessage CallFirst(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        return new CoachMessage(
            speech["letter.summary"],
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["letter.callFirst"], speech.Day(situation.Today)),
                new TextBlock(
                    speech.Say(
                        "letter.step",
                        (int)dispute.Step,
                        DisputeMessages.StepName(speech, dispute.Step).ToLower(speech.Culture)
                    ),
                    TextStyle.Quiet
                ),
                new TextBlock(speech["letter.why"], Practice: Bands.Practice(speech, "5-2")),
                new TextBlock(speech["letter.exceptions"], TextStyle.Strong),
                new ProgressBlock(Exceptions(speech, situation)),
                new ActionsBlock([
                    NextThing.Of(speech, situation).Button.AsPrimary(),
                    Button.Open(speech["letter.applies"], DisputeMessages.Call(situation, Verbs.LetterExcept)),
                ]),
                new FooterBlock(speech["letter.counsel"]),
            ]
        );
    }

    /// <summary>The same advice where no dispute is open.</summary>
    public static CoachMessage CallFirst(Speech speech, Project project) =>
        new(
            speech["letter.summary"],
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["letter.callFirst"]),
                new TextBlock(speech["letter.why"], Practice: Bands.Practice(speech, "5-2")),
                new TextBlock(speech["letter.noDispute"]),
                new ActionsBlock([
                    Button.Open(speech["dispute.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id)).AsPrimary(),
                    Button.Open(speech["dispute.openOne"], new ActionCall(Verbs.DisputeOpen, project.Id)),
                    Button.Open(speech["dispute.logExchange"], new ActionCall(Verbs.ExchangeOpen, project.Id)),
                ]),
                new FooterBlock(speech["letter.counsel"]),
            ]
        );

    public static CoachMessage MayWrite(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        var counselLeads =
            dispute.Step == DisputeStep.Counsel
            || dispute is { Step: > DisputeStep.Counsel, Counsel.MandateOn: not null };
        var why =
            counselLeads ? speech["letter.withCounsel"]
            : dispute.Letter is { } letter ? speech.Say("letter.because", letter.Reason)
            : speech["letter.past"];
        return new CoachMessage(
            speech["letter.maySummary"],
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["letter.may"], speech.Day(situation.Today)),
                new TextBlock(why),
                // What to write is counsel's from there.
                .. counselLeads ? [] : Advice(speech),
                new ActionsBlock(Ways(speech, situation, counselLeads)),
                new FooterBlock(speech["letter.footer"], Bands.Practice(speech, "5-4")),
            ]
        );
    }

    private static IEnumerable<Block> Advice(Speech speech)
    {
        yield return new BulletsBlock([
            new Bullet(speech["letter.facts"], speech["letter.factsRest"]),
            new Bullet(speech["letter.demand"], speech["letter.demandRest"]),
            new Bullet(speech["letter.reader"], speech["letter.readerRest"]),
        ]);
    }

    private static List<Button> Ways(Speech speech, Situation situation, bool counselLeads)
    {
        var write = Button.Open(
            speech["letter.write"],
            new ActionCall(Verbs.OutgoingLook, situation.Project.Id, situation.Dispute.Id)
            {
                Choice = LetterOutgoing.Word,
            }
        );
        var log = Button.Open(
            speech["letter.log"],
            DisputeMessages.Call(situation, Verbs.ExchangeOpen, LetterOutgoing.Word)
        );
        var counsel = Button.Press(speech["dispute.askCounsel"], DisputeMessages.Call(situation, Verbs.CounselConsult));
        var back = Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow));
        return counselLeads
            ? [counsel.AsPrimary(), log, back.AsRare()]
            : [write.AsPrimary(), log, counsel, back.AsRare()];
    }

    public static Form Exception(Speech speech, Situation situation) =>
        new(
            speech["letter.exceptTitle"],
            DisputeBands.Private(speech, situation.Project),
            [
                FieldRow.Of(
                    new ChoiceField(
                        "letter.why",
                        speech["letter.whichCase"],
                        [
                            new Choice("deadline", Deadline(speech, situation)),
                            new Choice("danger", speech["letter.danger"]),
                            new Choice("refusals", speech["letter.refusals"]),
                        ]
                    )
                    {
                        Style = ChoiceStyle.Radio,
                        Value = LetterRules.LikelyException(situation),
                        Required = speech["letter.whichCaseAsk"],
                    }
                ),
                FieldRow.Of(
                    new DateField("letter.deadline", speech["letter.deadlineDate"]) { Day = situation.NextDeadline }
                ),
                FieldRow.Of(
                    new TextField("letter.reason", speech["letter.reason"])
                    {
                        Multiline = true,
                        MaxLength = 500,
                        Required = speech["letter.reasonAsk"],
                    }
                ),
            ],
            Button.Press(speech["letter.exceptSave"], DisputeMessages.Call(situation, Verbs.LetterExcept)).AsPrimary()
        )
        {
            Intro = speech["letter.exceptIntro"],
            Footer = speech["letter.exceptFooter"],
            FooterPractice = Bands.Practice(speech, "5-2"),
        };

    private static List<ProgressLine> Exceptions(Speech speech, Situation situation)
    {
        var near = LetterRules.NearDeadline(situation);
        var recorded = situation.NextDeadline;
        var refused = LetterRules.DaysRefused(situation);
        var endangered = situation.Dispute.FastLane is { Why: "danger" };
        return
        [
            new ProgressLine(
                near is null ? Mark.Open : Mark.Done,
                Deadline(speech, situation),
                recorded is { } deadline ? speech.Day(deadline) : speech["letter.noDeadline"],
                near is null ? Tone.Neutral : Tone.Warning
            ),
            new ProgressLine(
                endangered ? Mark.Done : Mark.Open,
                speech["letter.danger"],
                speech[endangered ? "letter.isDanger" : "letter.noDanger"],
                endangered ? Tone.Warning : Tone.Neutral
            ),
            new ProgressLine(
                refused >= LetterRules.Refusals ? Mark.Done : Mark.Open,
                speech["letter.refusals"],
                speech.Say("letter.of", refused, LetterRules.Refusals),
                refused >= LetterRules.Refusals ? Tone.Warning : Tone.Neutral
            ),
        ];
    }

    private static string Deadline(Speech speech, Situation situation) =>
        speech.Say("letter.deadline", situation.Numbers.LetterDeadlineDays);
}
