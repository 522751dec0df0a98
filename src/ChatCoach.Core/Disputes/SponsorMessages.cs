using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The meeting of the two managers: for who planned it, and the briefing for our own manager.</summary>
public static class SponsorMessages
{
    private const int FactsTold = 3;
    private const int LineLength = 160;

    /// <summary>The meeting is planned, and who has been told of it.</summary>
    public static CoachMessage Planned(Speech speech, Situation situation)
    {
        var plan = situation.Dispute.SponsorsPlan!;
        return new CoachMessage(
            speech.Say("sponsors.plannedSummary", speech.Day(plan.On), speech.Time(plan.At)),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["sponsors.planned"], speech.Day(situation.Today)),
                new FactsBlock(Facts(speech, situation, plan)),
                new TextBlock(Told(speech, situation.Project)),
                new ActionsBlock([
                    Button
                        .Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow))
                        .AsPrimary(),
                    Calendar(speech, situation),
                    Button.Press(
                        speech["sponsors.seeBriefing"],
                        DisputeMessages.Call(situation, Verbs.DisputeBriefing)
                    ),
                    Button
                        .Open(
                            speech["sponsors.change"],
                            DisputeMessages.Call(situation, Verbs.DisputeSheet, SponsorSheets.Plan)
                        )
                        .AsRare(),
                ]),
                new FooterBlock(speech["sponsors.footer"], Bands.Practice(speech, "5-2")),
            ]
        );
    }

    /// <summary>
    /// What our manager needs for an hour of talk: the matter, our own share first, the facts, what was tried. Nothing of
    /// the private sheet.
    /// </summary>
    public static CoachMessage Briefing(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        var plan = dispute.SponsorsPlan!;
        return new CoachMessage(
            speech.Say("sponsors.briefingSummary", situation.Project.Name, speech.Day(plan.On)),
            Bands.NeverProvider(speech, ProjectWords.About(situation.Project)),
            [
                new TitleBlock(speech["sponsors.briefing"], speech.Day(situation.Today)),
                new TextBlock(
                    speech.Say(
                        "sponsors.asks",
                        situation.Project.Owner.Name,
                        plan.Theirs,
                        speech.LongDay(plan.On),
                        speech.Time(plan.At)
                    )
                ),
                new FactsBlock([
                    new FactLine(speech["sponsors.matter"], dispute.Title),
                    new FactLine(speech["sponsors.aim"], plan.Aim),
                    new FactLine(speech["sponsors.ourDays"], OurDays(speech, dispute)),
                    new FactLine(speech["sponsors.tried"], Tried(speech, dispute)),
                ]),
                .. FactsOf(speech, dispute),
                new ActionsBlock([Calendar(speech, situation).AsPrimary()]),
                new FooterBlock(speech["sponsors.briefingFooter"], Bands.Practice(speech, "5-2")),
            ]
        );
    }

    public static Button Calendar(Speech speech, Situation situation) =>
        FileHandler.Ask(speech["sponsors.calendar"], situation.Project.Id, SponsorsCalendar.Word, situation.Dispute.Id);

    internal static IReadOnlyList<FactLine> Facts(Speech speech, Situation situation, SponsorsPlan plan) =>
        [
            new FactLine(speech["sponsors.who"], speech.Say("sponsors.both", plan.Ours, plan.Theirs)),
            new FactLine(
                speech["sponsors.when"],
                speech.Say("sponsors.at", speech.LongDay(plan.On), speech.Time(plan.At))
            ),
            new FactLine(speech["sponsors.aim"], plan.Aim),
            .. situation.Dispute.Step == DisputeStep.Sponsors
                ? [new FactLine(speech["sponsors.until"], speech.LongDay(situation.SponsorsUntil))]
                : Array.Empty<FactLine>(),
        ];

    private static string Told(Speech speech, Project project) =>
        project.Sponsor switch
        {
            { HasJoined: true } sponsor => speech.Say("sponsors.told", sponsor.Name),
            { } sponsor => speech.Say("sponsors.notJoined", sponsor.Name),
            null => speech["sponsors.noSponsor"],
        };

    private static string OurDays(Speech speech, Dispute dispute) =>
        dispute.Clock is { } clock ? speech.Count("status.workingDays", clock.Days) : speech["sponsors.notCounted"];

    private static string Tried(Speech speech, Dispute dispute)
    {
        var exchanges = dispute.ExchangesOfRound.ToList();
        return speech.Say(
            "dispute.counts",
            speech.Count("dispute.calls", exchanges.Count(exchange => exchange.IsRealCall)),
            speech.Count("dispute.refusals", exchanges.Refusals())
        );
    }

    /// <summary>The latest facts that no other corrects.</summary>
    private static IEnumerable<Block> FactsOf(Speech speech, Dispute dispute)
    {
        var standing = dispute.StandingFacts().TakeLast(FactsTold).ToList();
        if (standing.Count > 0)
        {
            yield return new TextBlock(speech["sponsors.facts"], TextStyle.Strong);
            yield return new BulletsBlock([
                .. standing.Select(fact => new Bullet(
                    speech.LongDay(fact.On),
                    FactStanding.Of(dispute, fact).IsContested
                        ? speech.Say("sponsors.contested", ProjectWords.Cut(fact.What, LineLength))
                        : ProjectWords.Cut(fact.What, LineLength)
                )),
            ]);
        }
    }
}
