namespace ChatCoach.Core.Disputes;

/// <summary>All small forms of the ten steps, and which of them meets which condition.</summary>
public static class Sheets
{
    public static IReadOnlyList<Sheet> All { get; } =
    [
        .. GroundSheets.All,
        CallSheet.Sheet,
        .. SponsorSheets.All,
        .. ThirdPartySheets.All,
        .. FastLaneSheets.All,
        .. NoticeSheets.All,
        .. SignSheets.All,
        .. CounselSheets.All,
        .. BriefSheets.All,
        .. CostSheets.All,
        .. AgreementSheets.All,
        .. ReviewSheets.All,
    ];

    public static Sheet? Find(string? name) => All.FirstOrDefault(sheet => sheet.Name == name);

    /// <summary>The form that provides what a condition lacks; a fact and an exchange have forms of their own.</summary>
    public static string? For(Condition condition, Situation situation) =>
        condition switch
        {
            Condition.ActionFailed or Condition.ActionDone => GroundSheets.Replan,
            Condition.CompleteFact => null,
            Condition.OwnClockAcknowledged => GroundSheets.Clock,
            Condition.ContractEntered => GroundSheets.Contract,
            Condition.FastLaneToNotice or Condition.FastLaneToCounsel => FastLaneSheets.Fast,
            Condition.InterestsWritten or Condition.ThreeOptions or Condition.AlternativeWritten =>
                GroundSheets.Prepare,
            Condition.DialogueAgreed or Condition.DialogueFailed => IsCallPrepared(situation) ? null : CallSheet.Name,
            Condition.SponsorsAgreed or Condition.SponsorsMetOrRefused => situation.Dispute.SponsorsPlan is null
                ? SponsorSheets.Plan
                : SponsorSheets.Sponsors,
            Condition.ThirdPartyChosen or Condition.ThirdPartyLeftOut => ThirdPartySheets.Third,
            Condition.ThirdPartyAgreed or Condition.ThirdPartyEnded => ThirdPartySheets.NextOf(situation),
            Condition.DialogueTried => FastLaneSheets.Fast,
            Condition.NoticeComplete or Condition.NoticeWordingRead => NoticeSheets.Notice,
            Condition.NoticeSignedOff => SignSheets.Sign,
            Condition.NoticeCured => NoticeSheets.NoticeOutcome,
            Condition.NoticeExpired => situation.Dispute.Notice switch
            {
                { IsComplete: true, WordingRead: true, IsSignedOff: false } => SignSheets.Sign,
                null or { IsSignedOff: false } => NoticeSheets.Notice,
                { EndsOn: null } => SignSheets.Receipt,
                _ => NoticeSheets.NoticeOutcome,
            },
            Condition.MandateGiven => CounselSheets.Mandate,
            Condition.CostSheetSeen => CostSheets.Costs,
            Condition.SettledOrJudged => CounselSheets.MandateOutcome,
            Condition.TermsRecorded => AgreementSheets.Terms,
            Condition.TermsKept or Condition.TermsBroken => AgreementSheets.TermsOutcome,
            Condition.LessonsWritten => ReviewSheets.Review,
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
        };

    /// <summary>The next attempt's number, and whether it was prepared already.</summary>
    public static int NextAttempt(Situation situation) => situation.Dispute.ExchangesOfRound.Count() + 1;

    public static bool IsCallPrepared(Situation situation) =>
        situation.Dispute.CallPlan?.Attempt == NextAttempt(situation);
}
