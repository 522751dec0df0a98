using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The reality check before an action that is hard to undo: the client's own figures, and nothing of the coach's.</summary>
internal static class CostSheets
{
    public const string Costs = "costs";
    public const string Settlement = "settlement";

    private const int LongestMonths = 240;

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Costs, AskCosts, ReadCosts) { Check = CheckCosts, Shown = RealityMessages.Card },
        new(Settlement, AskSettlement, ReadSettlement) { Check = CheckSettlement, Shown = RealityMessages.Card },
    ];

    private static Form AskCosts(Situation situation, Speech speech)
    {
        var form = new SheetForm(Costs, situation, speech);
        var known = situation.Dispute.Costs;
        return form.Build(
            "5-5",
            FieldRow.Of(
                Amount(form, "costs.fees", known?.Fees ?? situation.Dispute.Counsel?.Fees) with
                {
                    Required = speech["sheet.costs.fees.ask"],
                },
                Amount(form, "costs.time", known?.OurTime)
            ),
            FieldRow.Of(Amount(form, "costs.amount", known?.Amount), Amount(form, "costs.award", known?.CostAward)),
            FieldRow.Of(
                form.Number("costs.months", known?.Months) with
                {
                    Max = LongestMonths,
                    OutOfRange = speech["sheet.costs.months.range"],
                },
                form.Text(
                    "costs.chance",
                    known?.Chance is { } chance ? OwnFigures.Hundredths(speech, chance) : null
                ) with
                {
                    MaxLength = 10,
                }
            )
        );
    }

    private static void CheckCosts(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        OwnFigures.CheckAmounts(
            situation,
            values,
            speech,
            problems,
            "costs.fees",
            "costs.time",
            "costs.amount",
            "costs.award"
        );
        if (!values.IsEmpty("costs.chance") && OwnFigures.Percent(values, "costs.chance") is null)
        {
            problems.TryAdd("costs.chance", speech["sheet.costs.chance.range"]);
        }
    }

    private static Dispute ReadCosts(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Costs = Dated(
                situation,
                new CostSheet(
                    OwnFigures.Amount(values, "costs.fees")!.Value,
                    OwnFigures.Amount(values, "costs.time") ?? 0,
                    OwnFigures.Amount(values, "costs.amount"),
                    OwnFigures.Amount(values, "costs.award") ?? 0,
                    (int?)values.Number("costs.months"),
                    OwnFigures.Percent(values, "costs.chance"),
                    situation.Today
                )
                {
                    Settlement = situation.Dispute.Costs?.Settlement,
                }
            ),
        };

    private static Form AskSettlement(Situation situation, Speech speech)
    {
        var form = new SheetForm(Settlement, situation, speech);
        return form.Build(
            "5-3",
            FieldRow.Of(
                Amount(form, "settlement.amount", situation.Dispute.Costs?.Settlement) with
                {
                    Required = speech["sheet.settlement.amount.ask"],
                }
            )
        );
    }

    private static void CheckSettlement(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        OwnFigures.CheckAmounts(situation, values, speech, problems, "settlement.amount");
        if (situation.Dispute.Costs is null)
        {
            problems.TryAdd("settlement.amount", speech["sheet.settlement.first"]);
        }
    }

    private static Dispute ReadSettlement(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Costs = situation.Dispute.Costs! with { Settlement = OwnFigures.Amount(values, "settlement.amount") },
        };

    /// <summary>The same figures on a later day are no change.</summary>
    private static CostSheet Dated(Situation situation, CostSheet sheet) =>
        situation.Dispute.Costs is { } known && known == sheet with { On = known.On } ? known : sheet;

    private static TextField Amount(SheetForm form, string id, decimal? known) =>
        form.Text(id, OwnFigures.Money(form.Situation, form.Speech, known)) with
        {
            MaxLength = 30,
            Placeholder = form.Speech.Money(9000, form.Situation.Project.Currency),
        };
}
