using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What the steps from the dialogue on hold themselves: what is planned there, and the buttons of that step.</summary>
internal static class StepBlocks
{
    private const int Visible = 3;

    /// <summary>Above the box: what is recorded of the step.</summary>
    public static IEnumerable<Block> Facts(Speech speech, Situation situation) =>
        FactsOf(speech, situation) is { Count: > 0 } facts ? [new FactsBlock(facts)]
        : situation.Dispute is { Step: DisputeStep.Agreement, Terms: { } terms }
            ? [new ProgressBlock(CommitmentsOf(speech, situation, terms)), .. WithoutTurn(speech, situation)]
        : [];

    /// <summary>Below the buttons of the dispute: those of the step, without the one that is the next thing already.</summary>
    public static IEnumerable<Block> Actions(Speech speech, Situation situation, NextThing next)
    {
        var buttons = ButtonsOf(speech, situation)
            .Where(button =>
                button.Call?.Verb != next.Button.Call?.Verb || button.Call?.Choice != next.Button.Call?.Choice
            )
            .ToList();
        if (buttons.Count > 0)
        {
            yield return new ActionsBlock([
                .. buttons.Take(Visible),
                .. buttons.Skip(Visible).Select(button => button.AsRare()),
            ]);
        }
    }

    public static Button Sheet(Speech speech, Situation situation, string sheet) =>
        Button.Open(speech["dispute.do." + sheet], DisputeMessages.Call(situation, Verbs.DisputeSheet, sheet));

    private static IReadOnlyList<FactLine> FactsOf(Speech speech, Situation situation) =>
        situation.Dispute.Step switch
        {
            DisputeStep.Sponsors when situation.Dispute.SponsorsPlan is { } plan => SponsorMessages.Facts(
                speech,
                situation,
                plan
            ),
            DisputeStep.ThirdParty when situation.Dispute.ThirdParty is { } third => ThirdPartyMessages.Facts(
                speech,
                situation,
                third
            ),
            DisputeStep.FormalNotice when situation.Dispute.Notice is { } notice => NoticeMessages.Facts(
                speech,
                notice
            ),
            _ => [],
        };

    private static IEnumerable<Button> ButtonsOf(Speech speech, Situation situation) =>
        situation.Dispute.Step switch
        {
            DisputeStep.Dialogue when Sheets.IsCallPrepared(situation) =>
            [
                Button.Press(speech["callplan.see"], DisputeMessages.Call(situation, Verbs.CallShow)),
            ],
            DisputeStep.Sponsors => [.. OfSponsors(speech, situation), .. Draft(speech, situation)],
            DisputeStep.Facts => [.. Evidence(speech, situation), .. Draft(speech, situation)],
            DisputeStep.ThirdParty => [.. ThirdPartyMessages.Buttons(speech, situation), .. Draft(speech, situation)],
            DisputeStep.Agreement =>
            [
                Sheet(speech, situation, AgreementSheets.TermsOutcome),
                Sheet(speech, situation, AgreementSheets.Terms),
                Button.Press(speech["agreement.turn"], new ActionCall(Verbs.TurnShow, situation.Project.Id)),
                .. situation.Project.CurrentStage is { } stage
                    ?
                    [
                        Button.Press(
                            speech["agreement.stage"],
                            new ActionCall(Verbs.StageShow, situation.Project.Id, stage.Id)
                        ),
                    ]
                    : Array.Empty<Button>(),
            ],
            DisputeStep.FormalNotice =>
            [
                .. Draft(speech, situation),
                Sheet(speech, situation, SignSheets.Receipt),
                Sheet(speech, situation, NoticeSheets.NoticeOutcome),
                Sheet(speech, situation, NoticeSheets.Notice),
            ],
            _ => [],
        };

    /// <summary>Each with its side and its day; the next one is the turn of the project.</summary>
    private static List<ProgressLine> CommitmentsOf(Speech speech, Situation situation, Terms terms) =>
        [
            .. terms
                .Numbered()
                .Select(one => new ProgressLine(
                    one.Result == "kept" ? Mark.Done
                        : one.Number == terms.Next?.Number ? Mark.Now
                        : Mark.Open,
                    speech.Say(
                        "agreement.line",
                        ProjectWords.Cut(one.Deliverable, 80),
                        AgreementSheets.SideName(speech, situation.Project, one.Side)
                    ),
                    speech.ShortDay(one.Due),
                    one.Result == "kept" ? Tone.Good
                        : one.Result == "broken" ? Tone.Bad
                        : one.Due < situation.Today ? Tone.Warning
                        : Tone.Neutral
                )),
        ];

    /// <summary>Nobody is reminded of a commitment that has no turn: who leads hears so, and what to do.</summary>
    private static IEnumerable<Block> WithoutTurn(Speech speech, Situation situation) =>
        CommitmentTurns.WithoutTurn(situation).Count is > 0 and var count
            ? [new TextBlock(speech.Count("agreement.noTurn", count, Project.MostDeclaredTurns))]
            : [];

    /// <summary>Once there is a fact that something may show.</summary>
    private static IEnumerable<Button> Evidence(Speech speech, Situation situation) =>
        situation.Dispute.Facts.Count == 0 ? [] : [EvidenceMessages.Add(speech, situation)];

    private static IEnumerable<Button> Draft(Speech speech, Situation situation) =>
        situation.Dispute.Notice is null ? [] : [NoticeMessages.Draft(speech, situation)];

    private static IEnumerable<Button> OfSponsors(Speech speech, Situation situation)
    {
        yield return Sheet(speech, situation, SponsorSheets.Sponsors);
        if (situation.Dispute.SponsorsPlan is not null)
        {
            yield return SponsorMessages.Calendar(speech, situation);
            yield return Button.Press(
                speech["sponsors.seeBriefing"],
                DisputeMessages.Call(situation, Verbs.DisputeBriefing)
            );
        }

        yield return Sheet(speech, situation, SponsorSheets.Plan);
    }
}
