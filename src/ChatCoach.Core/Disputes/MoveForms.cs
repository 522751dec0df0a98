using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>A reason for going back, and one for closing early: both are kept in the journal.</summary>
public static class MoveForms
{
    public const string To = "move.to";
    public const string Reason = "move.reason";

    public static Form Back(Speech speech, Situation situation)
    {
        var before = Enum.GetValues<DisputeStep>().Where(step => step < situation.Dispute.Step).Reverse();
        var came = situation.Dispute.Moves.LastOrDefault(move => move.To == situation.Dispute.Step)?.From;
        return new Form(
            speech["move.back"],
            DisputeBands.Private(speech, situation.Project),
            [
                FieldRow.Of(
                    new ChoiceField(
                        To,
                        speech["move.to"],
                        [
                            .. before.Select(step => new Choice(
                                Number(step),
                                speech.Say("dispute.numbered", (int)step, DisputeMessages.StepName(speech, step))
                            )),
                        ]
                    )
                    {
                        Value = Number(
                            came is { } from && from < situation.Dispute.Step ? from : situation.Dispute.Step - 1
                        ),
                        Required = speech["move.toAsk"],
                    }
                ),
                FieldRow.Of(ReasonField(speech)),
            ],
            Button.Press(speech["move.backDo"], DisputeMessages.Call(situation, Verbs.DisputeBack)).AsPrimary()
        )
        {
            Intro = speech["move.backIntro"],
            Footer = speech["move.backFooter"],
            FooterPractice = Bands.Practice(speech, "5-2"),
        };
    }

    public static Form Close(Speech speech, Situation situation) =>
        new(
            speech["move.close"],
            DisputeBands.Private(speech, situation.Project),
            [FieldRow.Of(ReasonField(speech))],
            Button.Press(speech["dispute.close"], DisputeMessages.Call(situation, Verbs.DisputeClose)).AsPrimary()
        )
        {
            Intro = speech["move.closeIntro"],
            Footer = speech["move.closeFooter"],
            FooterPractice = Bands.Practice(speech, "5-2"),
        };

    private static TextField ReasonField(Speech speech) =>
        new(Reason, speech["move.reason"])
        {
            Multiline = true,
            MaxLength = 500,
            Required = speech["move.reasonAsk"],
        };

    private static string Number(DisputeStep step) => ((int)step).ToString(CultureInfo.InvariantCulture);
}
