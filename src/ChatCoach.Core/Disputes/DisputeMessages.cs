using System.Globalization;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The dispute as owner and deputy see it: done is folded, now is bold, and the only box is what is missing.</summary>
public static class DisputeMessages
{
    /// <summary>The dispute's card: the next thing to do is its one primary button.</summary>
    public static CoachMessage Card(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        if (dispute.ClosedOn is { } closed)
        {
            return Closed(speech, situation, closed);
        }

        var next = NextThing.Of(speech, situation);
        var number = (int)dispute.Step;
        return new CoachMessage(
            speech.Say("dispute.summary", dispute.Title, number, next.Text),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(dispute.Title, speech.Day(situation.Today)),
                new TextBlock(speech.Say("dispute.step", number), TextStyle.Quiet),
                new RailBlock(DisputeProgress.Rail(dispute)),
                new ProgressBlock(DisputeProgress.Short(speech, situation)),
                .. FormerProvider(speech, situation),
                .. StepBlocks.Facts(speech, situation),
                .. Contested(speech, dispute),
                new BoxBlock(next.Heading, next.Text, next.Ready ? Tone.Good : Tone.Accent),
                new ActionsBlock([
                    next.Button.AsPrimary(),
                    Button.Press(speech["dispute.askCounsel"], Call(situation, Verbs.CounselConsult)),
                    Button.Toggle(speech["dispute.allSteps"], DetailsId(dispute)),
                    .. Rare(speech, situation),
                ]),
                new DetailsBlock(
                    DetailsId(dispute),
                    [
                        new ProgressBlock(DisputeProgress.All(speech, situation)),
                        new ActionsBlock([.. Wider(speech, situation)]),
                        .. LegalNotes.Blocks(speech, situation),
                    ]
                ),
                .. StepBlocks.Actions(speech, situation, next),
                new FooterBlock(speech["dispute.footer"], Bands.Practice(speech, PracticeOf(dispute.Step))),
            ]
        );
    }

    /// <summary>The same card, sent because a date has come.</summary>
    public static CoachMessage Due(Speech speech, Situation situation)
    {
        var card = Card(speech, situation);
        return card with
        {
            Summary = speech.Say("dispute.dueSummary", situation.Dispute.Title),
            Blocks = [card.Blocks[0], new TextBlock(DueWords.Of(speech, situation)), .. card.Blocks.Skip(1)],
        };
    }

    /// <summary>No dispute is open: what opening one means, and the gentler way.</summary>
    public static CoachMessage None(Speech speech, Project project) =>
        new(
            speech["dispute.noneSummary"],
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["dispute.none"]),
                new TextBlock(speech["dispute.noneText"]),
                new ActionsBlock([
                    Button.Open(speech["dispute.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id)).AsPrimary(),
                    Button.Open(speech["dispute.openOne"], new ActionCall(Verbs.DisputeOpen, project.Id)),
                ]),
                new FooterBlock(speech["dispute.noneFooter"], Bands.Practice(speech, "5-1")),
            ]
        );

    public static ActionCall Call(Situation situation, string verb, string? choice = null) =>
        new(verb, situation.Project.Id, situation.Dispute.Id, (int)situation.Dispute.Step, situation.Dispute.Version)
        {
            Choice = choice,
        };

    public static string StepName(Speech speech, DisputeStep step) =>
        speech["dispute.step." + ((int)step).ToString(CultureInfo.InvariantCulture)];

    private static CoachMessage Closed(Speech speech, Situation situation, DateOnly closed) =>
        new(
            speech.Say("dispute.closedSummary", situation.Dispute.Title),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(situation.Dispute.Title, speech.Day(closed)),
                new StatusBlock(
                    Tone.Good,
                    speech["dispute.closed"],
                    speech.Say("dispute.atStep", (int)situation.Dispute.Step)
                ),
                new FactsBlock([
                    new FactLine(speech["dispute.openedOn"], speech.LongDay(situation.Dispute.OpenedOn)),
                    new FactLine(speech["dispute.closedOn"], speech.LongDay(closed)),
                    new FactLine(
                        speech["dispute.recorded"],
                        speech.Say(
                            "dispute.counts",
                            FactStanding.CountOf(speech, situation.Dispute),
                            speech.Count("dispute.exchanges", situation.Dispute.Exchanges.Count)
                        )
                    ),
                ]),
                .. situation.Dispute.CloseReason is { } reason ? new Block[] { new TextBlock(reason) } : [],
                new ActionsBlock([
                    Button.Press(speech["dispute.seeFile"], Call(situation, Verbs.DisputeFile)),
                    .. situation.Dispute.Evidence.Count > 0
                        ? [Button.Press(speech["evidence.ofClosedSee"], Call(situation, Verbs.EvidenceOpen))]
                        : Array.Empty<Button>(),
                    Button.Press(speech["dossier.ask"], Call(situation, Verbs.DossierMake)),
                ]),
                new FooterBlock(speech["dispute.closedFooter"], Bands.Practice(speech, "5-2")),
            ]
        );

    /// <summary>Whom it is with, where the project goes on with another.</summary>
    private static IEnumerable<Block> FormerProvider(Speech speech, Situation situation) =>
        situation.IsWithWhoDelivers
            ? []
            : [new TextBlock(speech.Say("dispute.former", ProjectWords.Cut(situation.Company, 60)), TextStyle.Quiet)];

    /// <summary>After the facts' own step too: what the provider contests stays in sight.</summary>
    private static IEnumerable<Block> Contested(Speech speech, Dispute dispute) =>
        dispute.Step != DisputeStep.Facts && FactStanding.Contested(dispute) is > 0 and var contested
            ? [new TextBlock(speech.Count("statement.onCard", contested), TextStyle.Quiet)]
            : [];

    /// <summary>Behind "…": one more fact, one more exchange, a step back. A row holds six buttons with the visible ones.</summary>
    private static IEnumerable<Button> Rare(Speech speech, Situation situation)
    {
        yield return Button.Open(speech["dispute.addFact"], Call(situation, Verbs.FactOpen)).AsRare();
        yield return Button.Open(speech["dispute.logExchange"], Call(situation, Verbs.ExchangeOpen)).AsRare();
        if (situation.Dispute.Step > DisputeStep.Alert)
        {
            yield return Button.Open(speech["dispute.back"], Call(situation, Verbs.DisputeBack)).AsRare();
        }
    }

    /// <summary>Below the ten steps: what looks at the dispute as a whole.</summary>
    private static IEnumerable<Button> Wider(Speech speech, Situation situation)
    {
        yield return Button.Press(speech["dispute.seeFile"], Call(situation, Verbs.DisputeFile));
        if (situation.Project.Held is [var held, ..])
        {
            yield return Button.Press(
                speech["outgoing.see"],
                new ActionCall(Verbs.OutgoingShow, situation.Project.Id, held.Id)
            );
        }

        yield return Button.Press(speech["dossier.ask"], Call(situation, Verbs.DossierMake)).AsRare();
        if (situation.Dispute.Step == DisputeStep.Facts)
        {
            yield return Button.Open(
                speech["dispute.fastLane"],
                Call(situation, Verbs.DisputeSheet, FastLaneSheets.Fast)
            );
        }

        yield return Button.Open(speech["dispute.close"], Call(situation, Verbs.DisputeClose));
        var costs = Button.Press(speech["reality.open"], Call(situation, Verbs.DisputeCosts));
        yield return situation.Dispute.Step == DisputeStep.Facts ? costs.AsRare() : costs;
        yield return Button.Open(speech["mail.log"], new ActionCall(Verbs.MailOpen, situation.Project.Id)).AsRare();
    }

    private static string DetailsId(Dispute dispute) => dispute.Id + "-steps";

    private static string PracticeOf(DisputeStep step) =>
        step switch
        {
            DisputeStep.Alert => "5-1",
            DisputeStep.Facts => "5-4",
            DisputeStep.Preparation => "5-3",
            DisputeStep.Dialogue or DisputeStep.Sponsors or DisputeStep.ThirdParty or DisputeStep.Agreement => "5-2",
            DisputeStep.FormalNotice or DisputeStep.Counsel => "5-5",
            DisputeStep.Review => "4-3",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
}
