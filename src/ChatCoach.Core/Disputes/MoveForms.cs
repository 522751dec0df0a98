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
        var before = Enum.GetValues<DisputeStep>()
            .Where(step => step < situation.Dispute.Step && DisputeSteps.MissingBack(step, situation).Count == 0)
            .Reverse()
            .ToList();
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
                        Value = Number(came is { } from && before.Contains(from) ? from : before[0]),
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

    /// <summary>What a step that was asked for lacks, in a sentence; null where it may be gone back to.</summary>
    public static string? Lacking(Speech speech, Situation situation, FieldValues values) =>
        int.TryParse(values.Text(To), CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((DisputeStep)number)
        && (DisputeStep)number < situation.Dispute.Step
        && DisputeSteps.MissingBack((DisputeStep)number, situation) is { Count: > 0 } missing
            ? speech.Say(
                "move.lacks",
                number,
                string.Join(' ', missing.Select(condition => NextThing.Sentence(speech, situation, condition)))
            )
            : null;

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
