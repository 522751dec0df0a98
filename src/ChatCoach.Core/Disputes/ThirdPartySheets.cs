using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 6: who the third party is, what the other side answers, and how it ended.</summary>
internal static class ThirdPartySheets
{
    public const string Third = "third";
    public const string Proposal = "thirdproposal";
    public const string ThirdOutcome = "thirdoutcome";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Third, AskThird, ReadThird) { Check = CheckThird },
        new(Proposal, AskProposal, ReadProposal) { Check = CheckProposal },
        ThirdPartySessions.Sheet,
        new(ThirdOutcome, AskThirdOutcome, ReadThirdOutcome) { Check = CheckThirdOutcome },
    ];

    /// <summary>The form that is next on the way to an end.</summary>
    public static string NextOf(Situation situation) =>
        situation.Dispute.ThirdParty switch
        {
            null => Third,
            { IsAccepted: false } => Proposal,
            { Sessions.Count: 0 } => ThirdPartySessions.Name,
            { Planned: { } planned } when planned.On <= situation.Today => ThirdPartySessions.Name,
            _ => ThirdOutcome,
        };

    /// <summary>What it still waits for, in a sentence.</summary>
    public static string Waiting(Speech speech, Situation situation) =>
        situation.Dispute.ThirdParty switch
        {
            { Answer: null, ProposedOn: { } on } => speech.Say("third.waits.answer", speech.Day(on)),
            { IsAccepted: false } => speech["third.waits.proposal"],
            { Sessions.Count: 0 } => speech["third.waits.session"],
            { Planned: { } planned } => speech.Say(
                planned.On < situation.Today ? "third.waits.held" : "third.waits.planned",
                speech.Day(planned.On)
            ),
            _ => speech["dispute.missing.ThirdPartyEnded"],
        };

    private static Form AskThird(Situation situation, Speech speech)
    {
        var form = new SheetForm(Third, situation, speech);
        var known = situation.Dispute.ThirdParty;
        var contract = situation.Dispute.Contract;
        var usual = contract is { AsksForConciliation: true } ? "clause" : "choice";
        return form.Build(
            "5-2",
            FieldRow.Of(form.Choice("third.why", known?.Why ?? usual, "clause", "choice", "none")),
            FieldRow.Of(form.Choice("third.kind", known?.Kind, "mediator", "conciliator", "expert")),
            FieldRow.Of(form.Text("third.who", known?.Who), form.Text("third.body", known?.Body)),
            FieldRow.Of(
                form.Text(
                    "third.clause",
                    known?.Clause
                        ?? (contract is { AsksForConciliation: true, Clauses.Length: <= 200 } ? contract.Clauses : null)
                )
            )
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

        if (values.Text("third.why") == "clause" && values.IsEmpty("third.clause"))
        {
            problems["third.clause"] = speech["sheet.third.clause.ask"];
        }
    }

    private static Dispute ReadThird(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            ThirdParty = (situation.Dispute.ThirdParty ?? new ThirdParty("", null, null, null)) with
            {
                Why = values.Text("third.why"),
                Kind = values.Text("third.kind"),
                Who = Given(values, "third.who"),
                Body = Given(values, "third.body"),
                Clause = Given(values, "third.clause"),
            },
        };

    private static Form AskProposal(Situation situation, Speech speech)
    {
        var form = new SheetForm(Proposal, situation, speech);
        var known = situation.Dispute.ThirdParty;
        return form.Build(
            "5-2",
            FieldRow.Of(form.Date("thirdproposal.on", known?.ProposedOn ?? situation.Today, required: true)),
            FieldRow.Of(
                form.Choice(
                    "thirdproposal.answer",
                    known?.Answer ?? "waiting",
                    "waiting",
                    "accepted",
                    "refused",
                    "unanswered"
                ),
                form.Date("thirdproposal.answeredOn", known?.AnsweredOn)
            )
        );
    }

    private static void CheckProposal(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("thirdproposal.on") is not { } on)
        {
            return;
        }

        if (on > situation.Today)
        {
            problems["thirdproposal.on"] = speech.Say("sheet.thirdproposal.future", speech.LongDay(on));
        }

        var answer = values.Text("thirdproposal.answer");
        var answered = values.Date("thirdproposal.answeredOn");
        var until = situation.Calendar.AddWorkingDays(on, ThirdParty.AnswerWorkingDays);
        if (answer is "accepted" or "refused" && answered is null)
        {
            problems["thirdproposal.answeredOn"] = speech["sheet.thirdproposal.answeredOn.ask"];
        }
        else if (answered < on || answered > situation.Today)
        {
            problems["thirdproposal.answeredOn"] = speech.Say("sheet.thirdproposal.between", speech.LongDay(on));
        }
        else if (answer == "unanswered" && situation.Today <= until)
        {
            problems["thirdproposal.answer"] = speech.Say("sheet.thirdproposal.early", speech.LongDay(until));
        }
    }

    /// <summary>A refusal, or no answer in the time that there was for one, ends it.</summary>
    private static Dispute ReadProposal(Situation situation, FieldValues values)
    {
        var known = situation.Dispute.ThirdParty ?? new ThirdParty("choice", null, null, null);
        var answer = values.Text("thirdproposal.answer") is var word && word == "waiting" ? null : word;
        var answered = answer is "accepted" or "refused" ? values.Date("thirdproposal.answeredOn") : null;
        var ends = answer is "refused" or "unanswered";
        return situation.Dispute with
        {
            ThirdParty = known with
            {
                ProposedOn = values.Date("thirdproposal.on"),
                Answer = answer,
                AnsweredOn = answered,
                Outcome =
                    ends ? answer
                    : known.Answer == answer ? known.Outcome
                    : null,
                On =
                    ends ? answered ?? situation.Today
                    : known.Answer == answer ? known.On
                    : null,
            },
        };
    }

    private static Form AskThirdOutcome(Situation situation, Speech speech)
    {
        var form = new SheetForm(ThirdOutcome, situation, speech);
        var known = situation.Dispute.ThirdParty;
        return form.Build(
            "5-2",
            FieldRow.Of(
                form.Choice(
                    "thirdoutcome.outcome",
                    known?.Outcome is "agreed" or "refused" ? known.Outcome : "ended",
                    "agreed",
                    "ended",
                    "refused"
                )
            ),
            FieldRow.Of(form.Date("thirdoutcome.on", known?.On ?? situation.Today, required: true))
        );
    }

    private static void CheckThirdOutcome(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        var known = situation.Dispute.ThirdParty;
        if (values.Text("thirdoutcome.outcome") is "agreed" or "ended" && known is not { IsAccepted: true })
        {
            problems["thirdoutcome.outcome"] = speech["sheet.thirdoutcome.notAccepted"];
        }

        if (values.Date("thirdoutcome.on") is { } on && on > situation.Today)
        {
            problems["thirdoutcome.on"] = speech.Say("sheet.thirdoutcome.future", speech.LongDay(on));
        }
        else if (values.Date("thirdoutcome.on") < known?.ProposedOn)
        {
            problems["thirdoutcome.on"] = speech.Say(
                "sheet.thirdoutcome.before",
                speech.LongDay(known.ProposedOn!.Value)
            );
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

    internal static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);
}
