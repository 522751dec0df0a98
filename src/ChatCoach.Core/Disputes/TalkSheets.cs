using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 4: a call prepared.</summary>
internal static class TalkSheets
{
    public const string Call = "call";

    public static IReadOnlyList<Sheet> All { get; } = [new(Call, AskCall, ReadCall)];

    private static Form AskCall(Situation situation, Speech speech)
    {
        var form = new SheetForm(Call, situation, speech);
        var known = situation.Dispute.CallPlan;
        return form.Build(
            "5-2",
            FieldRow.Of(form.Text("call.aim", known?.Aim, required: true)),
            FieldRow.Of(form.Text("call.question", known?.Question, required: true)),
            FieldRow.Of(form.Text("call.offer", known?.Offer, required: true))
        );
    }

    private static Dispute ReadCall(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            CallPlan = new CallPlan(
                Sheets.NextAttempt(situation),
                values.Text("call.aim"),
                values.Text("call.question"),
                values.Text("call.offer")
            ),
        };
}
