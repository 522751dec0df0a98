using static ChatCoach.Core.Disputes.Condition;
using static ChatCoach.Core.Disputes.DisputeStep;

namespace ChatCoach.Core.Disputes;

/// <summary>A way on from a step, and what must hold for it.</summary>
public sealed record StepExit(DisputeStep From, DisputeStep To, IReadOnlyList<Condition> Leave)
{
    /// <summary>Everything that the move needs: what the step left asks, then what the step entered asks.</summary>
    public IEnumerable<Condition> Conditions => [.. Leave, .. DisputeSteps.Enter(To)];
}

/// <summary>The playbook's table of steps, to be read beside it.</summary>
public static class DisputeSteps
{
    /// <summary>What must hold before a step is entered, from wherever.</summary>
    public static IReadOnlyList<Condition> Enter(DisputeStep step) =>
        step switch
        {
            DisputeStep.Alert => [],
            DisputeStep.Facts => [],
            DisputeStep.Preparation => [],
            Dialogue => [],
            DisputeStep.Sponsors => [],
            DisputeStep.ThirdParty => [ThirdPartyChosen],
            DisputeStep.FormalNotice => [DialogueTried, NoticeComplete, NoticeWordingRead, NoticeSignedOff],
            DisputeStep.Counsel => [MandateGiven, CostSheetSeen],
            Agreement => [TermsRecorded],
            DisputeStep.Review => [],
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    /// <summary>
    /// Every way forward. Where a step has several, the first whose first condition holds is the one that is meant; the
    /// last is the usual way.
    /// </summary>
    public static IReadOnlyList<StepExit> Exits { get; } =
    [
        new(DisputeStep.Alert, DisputeStep.Facts, [ActionFailed]),
        new(DisputeStep.Facts, DisputeStep.FormalNotice, [FastLaneToNotice]),
        new(DisputeStep.Facts, DisputeStep.Counsel, [FastLaneToCounsel]),
        new(DisputeStep.Facts, DisputeStep.Preparation, [CompleteFact, OwnClockAcknowledged, ContractEntered]),
        new(DisputeStep.Preparation, Dialogue, [InterestsWritten, ThreeOptions, AlternativeWritten]),
        new(Dialogue, Agreement, [DialogueAgreed]),
        new(Dialogue, DisputeStep.Sponsors, [DialogueFailed]),
        new(DisputeStep.Sponsors, Agreement, [SponsorsAgreed]),
        new(DisputeStep.Sponsors, DisputeStep.FormalNotice, [ThirdPartyLeftOut, SponsorsMetOrRefused]),
        new(DisputeStep.Sponsors, DisputeStep.ThirdParty, [SponsorsMetOrRefused]),
        new(DisputeStep.ThirdParty, Agreement, [ThirdPartyAgreed]),
        new(DisputeStep.ThirdParty, DisputeStep.FormalNotice, [ThirdPartyEnded]),
        new(DisputeStep.FormalNotice, Agreement, [NoticeCured]),
        new(DisputeStep.FormalNotice, DisputeStep.Counsel, [NoticeExpired]),
        new(DisputeStep.Counsel, Agreement, [SettledOrJudged]),
        new(Agreement, DisputeStep.Facts, [TermsBroken]),
        new(Agreement, DisputeStep.Review, [TermsKept]),
    ];

    /// <summary>The way on that the situation points to, or null at the last step.</summary>
    public static StepExit? NextOf(Situation situation)
    {
        var ways = Exits.Where(exit => exit.From == situation.Dispute.Step).ToList();
        return ways.FirstOrDefault(exit => Conditions.Hold(exit.Leave[0], situation)) ?? ways.LastOrDefault();
    }

    /// <summary>What the way on still lacks, in the order in which it is asked.</summary>
    public static IReadOnlyList<Condition> Missing(StepExit exit, Situation situation) =>
        [.. exit.Conditions.Where(condition => !Conditions.Hold(condition, situation))];

    /// <summary>
    /// What a step below still lacks before it can be gone back to. Steps 1 to 5 ask for nothing, so that there is always
    /// a way back; a notice or a mandate that never was cannot be come back to.
    /// </summary>
    public static IReadOnlyList<Condition> MissingBack(DisputeStep to, Situation situation) =>
        [.. Enter(to).Where(condition => !Conditions.Hold(condition, situation))];

    /// <summary>The condition for closing without giving a reason, at the steps that end a dispute; null elsewhere.</summary>
    public static Condition? CloseOf(DisputeStep step) =>
        step switch
        {
            DisputeStep.Alert => ActionDone,
            DisputeStep.Review => LessonsWritten,
            _ => null,
        };
}
