using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 5: the two managers.</summary>
internal static class SponsorSheets
{
    public const string Sponsors = "sponsors";

    public static IReadOnlyList<Sheet> All { get; } =
    [new(Sponsors, AskSponsors, ReadSponsors) { Check = CheckSponsors }];

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
}
