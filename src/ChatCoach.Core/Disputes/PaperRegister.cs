using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The papers of the contract with their versions, and the invoices with what was paid of them.</summary>
internal static class PaperRegister
{
    public const string Paper = "paper";
    public const string Bill = "invoice";

    public static Register Papers { get; } = new(Paper, "5-5", AskPaper, ReadPaper, PaperLines) { Check = CheckPaper };

    public static Register Invoices { get; } =
        new(Bill, "5-5", AskInvoice, ReadInvoice, InvoiceLines) { Check = CheckInvoice };

    private static IReadOnlyList<FormPart> AskPaper(SheetForm form, int number)
    {
        var known = form.Situation.Dispute.Papers.ElementAtOrDefault(number - 1);
        return
        [
            FieldRow.Of(
                form.Choice("paper.kind", known?.Kind, "contract", "annex", "amendment", "quote", "order", "terms"),
                form.Date("paper.on", known?.On, required: true)
            ),
            FieldRow.Of(form.Text("paper.name", known?.Title, required: true)),
            FieldRow.Of(form.Text("paper.where", known?.Where)),
            FieldRow.Of(form.Toggle("paper.signed", known?.IsSigned ?? true)),
        ];
    }

    private static void CheckPaper(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("paper.on") is { } on && on > situation.Today)
        {
            problems["paper.on"] = speech.Say("sheet.paper.future", speech.LongDay(on));
        }
    }

    private static Dispute ReadPaper(Situation situation, FieldValues values, int number) =>
        situation.Dispute with
        {
            Papers = Register.With(
                situation.Dispute.Papers,
                number,
                place => new ContractPaper(
                    place,
                    values.Text("paper.kind"),
                    values.Text("paper.name"),
                    values.Date("paper.on")!.Value
                )
                {
                    Where = ThirdPartySheets.Given(values, "paper.where"),
                    IsSigned = values.IsOn("paper.signed"),
                }
            ),
        };

    private static IReadOnlyList<RegisterLine> PaperLines(Speech speech, Situation situation) =>
        [
            .. situation.Dispute.Papers.Select(paper => new RegisterLine(
                paper.Number,
                speech["sheet.paper.kind." + paper.Kind],
                paper.On,
                paper.IsSigned ? Tone.Good : Tone.Warning,
                speech[paper.IsSigned ? "paper.isSigned" : "paper.isUnsigned"],
                paper.Where is { } where ? speech.Say("paper.at", paper.Title, where) : paper.Title
            )),
        ];

    private static IReadOnlyList<FormPart> AskInvoice(SheetForm form, int number)
    {
        var known = form.Situation.Dispute.Invoices.ElementAtOrDefault(number - 1);
        return
        [
            FieldRow.Of(
                form.Text("invoice.reference", known?.Reference, required: true),
                form.Number("invoice.amount", known?.Amount, required: true)
            ),
            FieldRow.Of(form.Date("invoice.on", known?.On, required: true), form.Date("invoice.due", known?.Due)),
            FieldRow.Of(form.Date("invoice.paidOn", known?.PaidOn)),
            FieldRow.Of(form.Text("invoice.contested", known?.Contested)),
        ];
    }

    private static void CheckInvoice(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("invoice.on") is not { } on)
        {
            return;
        }

        if (on > situation.Today)
        {
            problems["invoice.on"] = speech.Say("sheet.invoice.future", speech.LongDay(on));
        }

        if (values.Date("invoice.due") < on)
        {
            problems["invoice.due"] = speech.Say("sheet.invoice.before", speech.LongDay(on));
        }

        if (values.Date("invoice.paidOn") > situation.Today)
        {
            problems["invoice.paidOn"] = speech["sheet.invoice.paidLater"];
        }
    }

    private static Dispute ReadInvoice(Situation situation, FieldValues values, int number) =>
        situation.Dispute with
        {
            Invoices = Register.With(
                situation.Dispute.Invoices,
                number,
                place => new Invoice(
                    place,
                    values.Text("invoice.reference"),
                    values.Date("invoice.on")!.Value,
                    values.Number("invoice.amount")!.Value
                )
                {
                    Due = values.Date("invoice.due"),
                    PaidOn = values.Date("invoice.paidOn"),
                    Contested = ThirdPartySheets.Given(values, "invoice.contested"),
                }
            ),
        };

    private static IReadOnlyList<RegisterLine> InvoiceLines(Speech speech, Situation situation) =>
        [
            .. situation.Dispute.Invoices.Select(invoice => new RegisterLine(
                invoice.Number,
                invoice.Reference,
                invoice.On,
                invoice.PaidOn is not null ? Tone.Good
                    : invoice.Contested is not null || invoice.Due < situation.Today ? Tone.Warning
                    : Tone.Neutral,
                invoice.PaidOn is { } paid ? speech.Say("invoice.paid", speech.Day(paid))
                    : invoice.Contested is not null ? speech["invoice.isContested"]
                    : invoice.Due is { } due ? speech.Say("invoice.isDue", speech.Day(due))
                    : speech["invoice.isOpen"],
                invoice.Contested is { } why
                    ? speech.Say("invoice.why", speech.Money(invoice.Amount, situation.Project.Currency), why)
                    : speech.Money(invoice.Amount, situation.Project.Currency)
            )),
        ];
}
