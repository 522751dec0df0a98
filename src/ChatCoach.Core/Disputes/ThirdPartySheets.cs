using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 6: a mediator or a conciliator.</summary>
internal static class ThirdPartySheets
{
    public const string Third = "third";
    public const string ThirdOutcome = "thirdoutcome";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Third, AskThird, ReadThird) { Check = CheckThird },
        new(ThirdOutcome, AskThirdOutcome, ReadThirdOutcome) { Check = CheckThirdOutcome },
    ];

    private static Form AskThird(Situation situation, Speech speech)
    {
        var form = new SheetForm(Third, situation, speech);
        var known = situation.Dispute.ThirdParty;
        var usual = situation.Dispute.Contract is { AsksForConciliation: true } ? "clause" : "choice";
        return form.Build(
            "5-2",
            FieldRow.Of(form.Choice("third.why", known?.Why ?? usual, "clause", "choice", "none")),
            FieldRow.Of(form.Text("third.who", known?.Who))
        );
    }

    /// <summary>A conciliation clause binds: the step cannot be left out then.</summary>
    private static void CheckThird(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Text("third.why") == "none" && situation.Dispute.Contract is { AsksForConciliation: true })
        {
            problems["third.why"] = speech["sheet.third.binds"];
        }
    }

    private static Dispute ReadThird(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            ThirdParty = (situation.Dispute.ThirdParty ?? new ThirdParty("", null, null, null)) with
            {
                Why = values.Text("third.why"),
                Who = values.IsEmpty("third.who") ? null : values.Text("third.who"),
            },
        };

    private static Form AskThirdOutcome(Situation situation, Speech speech)
    {
        var form = new SheetForm(ThirdOutcome, situation, speech);
        return form.Build(
            "5-2",
            FieldRow.Of(
                form.Choice(
                    "thirdoutcome.outcome",
                    situation.Dispute.ThirdParty?.Outcome ?? "ended",
                    "agreed",
                    "ended",
                    "refused"
                )
            ),
            FieldRow.Of(
                form.Date("thirdoutcome.on", situation.Dispute.ThirdParty?.On ?? situation.Today, required: true)
            )
        );
    }

    private static void CheckThirdOutcome(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("thirdoutcome.on") is { } on && on > situation.Today)
        {
            problems["thirdoutcome.on"] = speech.Say("sheet.thirdoutcome.future", speech.LongDay(on));
        }
    }

    private static Dispute ReadThirdOutcome(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            ThirdParty = (situation.Dispute.ThirdParty ?? new ThirdParty("choice", null, null, null)) with
            {
                Outcome = values.Text("thirdoutcome.outcome"),
                On = values.Date("thirdoutcome.on"),
            },
        };
}
