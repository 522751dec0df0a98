using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 5: who meets whom and when, and what came of it.</summary>
internal static class SponsorSheets
{
    public const string Plan = "sponsorsplan";
    public const string Sponsors = "sponsors";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Plan, AskPlan, ReadPlan)
        {
            Check = CheckPlan,
            Shown = SponsorMessages.Planned,
            Tell = SponsorNews.TellAsync,
        },
        new(Sponsors, AskSponsors, ReadSponsors) { Check = CheckSponsors },
    ];

    private static Form AskPlan(Situation situation, Speech speech)
    {
        var form = new SheetForm(Plan, situation, speech);
        var known = situation.Dispute.SponsorsPlan;
        return form.Build(
            "5-2",
            FieldRow.Of(
                form.Text("sponsorsplan.ours", known?.Ours ?? situation.Project.Sponsor?.Name, required: true),
                form.Text("sponsorsplan.theirs", known?.Theirs, required: true)
            ),
            FieldRow.Of(
                form.Date("sponsorsplan.on", known?.On, required: true),
                form.Time("sponsorsplan.at", known?.At ?? new TimeOnly(10, 0), required: true)
            ),
            FieldRow.Of(form.Area("sponsorsplan.aim", known?.Aim, required: true))
        );
    }

    /// <summary>Ten working days at most: a later meeting would hold the dispute up.</summary>
    private static void CheckPlan(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date("sponsorsplan.on") is not { } on || on == situation.Dispute.SponsorsPlan?.On)
        {
            return;
        }

        if (on < situation.Today)
        {
            problems["sponsorsplan.on"] = speech.Say("sheet.sponsorsplan.past", speech.LongDay(on));
        }
        else if (situation.Dispute.Step == DisputeStep.Sponsors && on > situation.SponsorsUntil)
        {
            problems["sponsorsplan.on"] = speech.Say(
                "sheet.sponsorsplan.late",
                speech.LongDay(on),
                speech.LongDay(situation.SponsorsUntil)
            );
        }
    }

    private static Dispute ReadPlan(Situation situation, FieldValues values)
    {
        var known = situation.Dispute.SponsorsPlan;
        var plan = new SponsorsPlan(
            values.Text("sponsorsplan.ours"),
            values.Text("sponsorsplan.theirs"),
            values.Date("sponsorsplan.on")!.Value,
            values.Time("sponsorsplan.at")!.Value,
            values.Text("sponsorsplan.aim"),
            known?.Version ?? 1
        );
        return plan == known
            ? situation.Dispute
            : situation.Dispute with
            {
                SponsorsPlan = plan with { Version = (known?.Version ?? 0) + 1 },
            };
    }

    private static Form AskSponsors(Situation situation, Speech speech)
    {
        var form = new SheetForm(Sponsors, situation, speech);
        var known = situation.Dispute.Sponsors;
        var planned = situation.Dispute.SponsorsPlan?.On is { } on && on <= situation.Today ? on : situation.Today;
        return form.Build(
            "5-2",
            FieldRow.Of(form.Choice("sponsors.outcome", known?.Outcome ?? "met", "agreed", "met", "refused")),
            FieldRow.Of(form.Date("sponsors.on", known?.On ?? planned, required: true)),
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

        if (values.Text("sponsors.outcome") == "agreed" && values.IsEmpty("sponsors.said"))
        {
            problems["sponsors.said"] = speech["sheet.sponsors.said.ask"];
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
