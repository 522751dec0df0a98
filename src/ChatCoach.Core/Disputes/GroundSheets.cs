using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Disputes;

/// <summary>Steps 1 to 3: an action tried, ours before theirs, and the contract.</summary>
internal static class GroundSheets
{
    public const string Replan = "replan";
    public const string Clock = "clock";
    public const string Contract = "contract";

    /// <summary>The interests sheet, which has pages of its own.</summary>
    public const string Prepare = "prepare";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Replan, AskReplan, ReadReplan),
        new(Clock, AskClock, ReadClock),
        new(Contract, AskContract, ReadContract) { Check = CheckContract },
    ];

    private static Form AskReplan(Situation situation, Speech speech)
    {
        var form = new SheetForm(Replan, situation, speech);
        var known = situation.Dispute.Replan;
        return form.Build(
            "5-1",
            FieldRow.Of(form.Area("replan.action", known?.Action, required: true)),
            FieldRow.Of(form.Date("replan.due", known?.Due, required: true)),
            FieldRow.Of(form.Choice("replan.result", known?.Result, "open", "done", "failed"))
        );
    }

    private static Dispute ReadReplan(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Replan = new Replan(
                values.Text("replan.action"),
                values.Date("replan.due")!.Value,
                values.Text("replan.result")
            ),
        };

    /// <summary>Filled with our late days as the ledger counts them: a beginning, to be completed.</summary>
    private static Form AskClock(Situation situation, Speech speech)
    {
        var form = new SheetForm(Clock, situation, speech);
        var ours = situation.Project.LedgerOn(situation.Today).Client.Late;
        IEnumerable<FormPart> clocks = ClockLines.OursFirst(speech, situation.Project, situation.Today) is { } both
            ? [new FormText(both)]
            : [];
        return form.Build(
            "4-2",
            [
                .. clocks,
                FieldRow.Of(form.Number("clock.days", situation.Dispute.Clock?.Days ?? ours, required: true)),
                FieldRow.Of(form.Area("clock.cause", situation.Dispute.Clock?.Cause)),
            ]
        );
    }

    private static Dispute ReadClock(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Clock = new OwnClock(
                (int)decimal.Truncate(values.Number("clock.days")!.Value),
                Given(values, "clock.cause"),
                situation.Today
            ),
        };

    private static Form AskContract(Situation situation, Speech speech)
    {
        var form = new SheetForm(Contract, situation, speech);
        var known = situation.Dispute.Contract;
        return form.Build(
            "5-4",
            FieldRow.Of(form.Area("contract.clauses", known?.Clauses, required: true)),
            FieldRow.Of(form.Date("contract.deadline", known?.Deadline), form.Text("contract.for", known?.DeadlineFor)),
            FieldRow.Of(form.Toggle("contract.none", known is { Deadline: null })),
            FieldRow.Of(form.Toggle("contract.conciliation", known?.AsksForConciliation ?? false))
        );
    }

    private static void CheckContract(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.IsEmpty("contract.deadline") && !values.IsOn("contract.none"))
        {
            problems["contract.deadline"] = speech["sheet.contract.deadline.ask"];
        }
    }

    private static Dispute ReadContract(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Contract = new ContractSheet(
                values.Text("contract.clauses"),
                values.Date("contract.deadline"),
                Given(values, "contract.for"),
                values.IsOn("contract.conciliation")
            ),
        };

    private static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);
}
