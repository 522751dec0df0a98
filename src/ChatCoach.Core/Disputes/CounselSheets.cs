using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 8: who has the mandate, and how it ended.</summary>
internal static class CounselSheets
{
    public const string Mandate = "mandate";
    public const string MandateOutcome = "mandateoutcome";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Mandate, AskMandate, ReadMandate) { Check = CheckMandate },
        new(MandateOutcome, AskMandateOutcome, ReadMandateOutcome),
    ];

    private static Form AskMandate(Situation situation, Speech speech)
    {
        var form = new SheetForm(Mandate, situation, speech);
        var known = situation.Dispute.Counsel;
        return form.Build(
            "5-5",
            FieldRow.Of(form.Text("mandate.who", known?.Who, required: true), form.Date("mandate.on", known?.MandateOn))
        );
    }

    private static void CheckMandate(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("mandate.on") is { } on && on > situation.Today)
        {
            problems["mandate.on"] = speech.Say("sheet.mandate.future", speech.LongDay(on));
        }
    }

    private static Dispute ReadMandate(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Counsel = new CounselMandate(
                values.Text("mandate.who"),
                values.Date("mandate.on"),
                situation.Dispute.Counsel?.Fees,
                situation.Dispute.Counsel?.CostsSeen ?? false,
                situation.Dispute.Counsel?.Outcome
            ),
        };

    private static Form AskMandateOutcome(Situation situation, Speech speech)
    {
        var form = new SheetForm(MandateOutcome, situation, speech);
        return form.Build(
            "5-5",
            FieldRow.Of(
                form.Choice(
                    "mandateoutcome.outcome",
                    situation.Dispute.Counsel?.Outcome,
                    "open",
                    "settlement",
                    "judgment"
                )
            )
        );
    }

    private static Dispute ReadMandateOutcome(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Counsel = situation.Dispute.Counsel is { } counsel
                ? counsel with
                {
                    Outcome =
                        values.Text("mandateoutcome.outcome") == "open" ? null : values.Text("mandateoutcome.outcome"),
                }
                : null,
        };
}
