using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Offers made and received, with what became of them. Those of a mediation are confidential and stand elsewhere.</summary>
internal static class OfferRegister
{
    public const string Name = "offer";

    public static Register Offers { get; } = new(Name, "5-2", Ask, Read, Lines) { Check = Check };

    /// <summary>The offer of a form that said that it was made in the mediation.</summary>
    public static MediationEntry Confidential(Speech speech, Situation situation, FieldValues values) =>
        new(
            0,
            values.Date("offer.on")!.Value,
            values.Text("offer.side") == "ours" ? MediationKind.OurOffer : MediationKind.TheirOffer,
            values.Number("offer.amount") is { } amount
                ? $"{values.Text("offer.what")}\n{speech.Money(amount, situation.Project.Currency)}"
                : values.Text("offer.what")
        );

    private static IReadOnlyList<FormPart> Ask(SheetForm form, int number)
    {
        var known = form.Situation.Dispute.Offers.ElementAtOrDefault(number - 1);
        return
        [
            FieldRow.Of(
                form.Choice("offer.side", known?.Side == Side.Provider ? "theirs" : "ours", "ours", "theirs"),
                form.Date("offer.on", known?.On ?? form.Situation.Today, required: true)
            ),
            FieldRow.Of(form.Area("offer.what", known?.What, required: true)),
            FieldRow.Of(form.Number("offer.amount", known?.Amount), form.Date("offer.until", known?.Until)),
            FieldRow.Of(
                form.Choice("offer.answer", known?.Answer, "open", "accepted", "refused", "countered", "withdrawn"),
                form.Date("offer.answeredOn", known?.AnsweredOn)
            ),
            .. MediationQuestion.Of(form.Speech, form.Situation.Dispute.HadMediation),
        ];
    }

    private static void Check(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("offer.on") is not { } on)
        {
            return;
        }

        if (on > situation.Today)
        {
            problems["offer.on"] = speech.Say("sheet.offer.future", speech.LongDay(on));
        }

        if (values.Date("offer.until") < on)
        {
            problems["offer.until"] = speech.Say("sheet.offer.before", speech.LongDay(on));
        }

        if (values.Date("offer.answeredOn") is { } answered && (answered < on || answered > situation.Today))
        {
            problems["offer.answeredOn"] = speech.Say("sheet.offer.between", speech.LongDay(on));
        }
    }

    private static Dispute Read(Situation situation, FieldValues values, int number) =>
        situation.Dispute with
        {
            Offers = Register.With(
                situation.Dispute.Offers,
                number,
                place => new Offer(
                    place,
                    values.Date("offer.on")!.Value,
                    values.Text("offer.side") == "ours" ? Side.Client : Side.Provider,
                    values.Text("offer.what")
                )
                {
                    Amount = values.Number("offer.amount"),
                    Until = values.Date("offer.until"),
                    Answer = values.Text("offer.answer"),
                    AnsweredOn = values.Text("offer.answer") == "open" ? null : values.Date("offer.answeredOn"),
                }
            ),
        };

    private static IReadOnlyList<RegisterLine> Lines(Speech speech, Situation situation) =>
        [
            .. situation.Dispute.Offers.Select(offer => new RegisterLine(
                offer.Number,
                speech["sheet.offer.side." + (offer.Side == Side.Client ? "ours" : "theirs")],
                offer.On,
                offer.Answer switch
                {
                    "accepted" => Tone.Good,
                    "open" when offer.Until < situation.Today => Tone.Warning,
                    "open" => Tone.Accent,
                    _ => Tone.Neutral,
                },
                speech["sheet.offer.answer." + offer.Answer],
                offer.Amount is { } amount
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{speech.Money(amount, situation.Project.Currency)}. {offer.What}"
                    )
                    : offer.What
            )),
        ];
}
