using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Steps 4 to 6: a call prepared, the two managers, a third party.</summary>
internal static class TalkSheets
{
    public const string Call = "call";
    public const string Sponsors = "sponsors";
    public const string Third = "third";
    public const string ThirdOutcome = "thirdoutcome";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Call, AskCall, ReadCall),
        new(Sponsors, AskSponsors, ReadSponsors) { Check = CheckSponsors },
        new(Third, AskThird, ReadThird) { Check = CheckThird },
        new(ThirdOutcome, AskThirdOutcome, ReadThirdOutcome),
    ];

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

    private static Form AskSponsors(Situation situation, Speech speech)
    {
        var form = new SheetForm(Sponsors, situation, speech);
        var known = situation.Dispute.Sponsors;
        return form.Build(
            "5-2",
            FieldRow.Of(form.Choice("sponsors.outcome", known?.Outcome ?? "met", "agreed", "met", "refused")),
            FieldRow.Of(form.Date("sponsors.on", known?.On ?? situation.Today, required: true)),
            FieldRow.Of(form.Area("sponsors.said", known?.Said))
        );
    }

    private static void CheckSponsors(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("sponsors.on") is { } on && on > situation.Today)
        {
            problems["sponsors.on"] = speech.Say("sheet.sponsors.future", speech.LongDay(on));
        }
    }

    private static Dispute ReadSponsors(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Sponsors = new SponsorsMeeting(
                values.Text("sponsors.outcome"),
                values.Date("sponsors.on")!.Value,
                values.IsEmpty("sponsors.said") ? null : values.Text("sponsors.said")
            ),
        };

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
            ThirdParty = new ThirdParty(
                values.Text("third.why"),
                values.IsEmpty("third.who") ? null : values.Text("third.who"),
                null,
                null
            ),
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
