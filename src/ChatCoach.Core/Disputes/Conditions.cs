using ChatCoach.Core.Exchanges;
using static ChatCoach.Core.Disputes.Condition;

namespace ChatCoach.Core.Disputes;

/// <summary>What the table of steps asks for, by name.</summary>
public enum Condition
{
    ActionFailed,
    ActionDone,
    CompleteFact,
    OwnClockAcknowledged,
    ContractEntered,
    FastLaneToNotice,
    FastLaneToCounsel,
    InterestsWritten,
    ThreeOptions,
    AlternativeWritten,
    DialogueAgreed,
    DialogueFailed,
    SponsorsAgreed,
    SponsorsMetOrRefused,
    ThirdPartyChosen,
    ThirdPartyLeftOut,
    ThirdPartyAgreed,
    ThirdPartyEnded,
    DialogueTried,
    NoticeComplete,
    NoticeWordingRead,
    NoticeSignedOff,
    NoticeCured,
    NoticeExpired,
    MandateGiven,
    CostSheetSeen,
    SettledOrJudged,
    TermsRecorded,
    TermsKept,
    TermsBroken,
    LessonsWritten,
}

/// <summary>The rules behind the names.</summary>
public static class Conditions
{
    public static bool Hold(Condition condition, Situation situation)
    {
        var dispute = situation.Dispute;
        var today = situation.Today;
        return condition switch
        {
            ActionFailed => dispute.Replan is { Result: not "done" } replan
                && (replan.Result == "failed" || replan.Due < today),
            ActionDone => dispute.Replan is { Result: "done" },
            CompleteFact => dispute.Facts.Any(fact => fact.Round == dispute.Round),
            OwnClockAcknowledged => dispute.Clock is not null,
            ContractEntered => dispute.Contract is not null,
            FastLaneToNotice => dispute.FastLane is { To: DisputeStep.FormalNotice } lane && lane.HoldsOn(today),
            FastLaneToCounsel => dispute.FastLane is { To: DisputeStep.Counsel } lane && lane.HoldsOn(today),
            InterestsWritten => dispute.Preparation?.SaysInterests() == true,
            ThreeOptions => dispute.Preparation is { CostsUs: >= 1 } sheet
                && sheet.AllOptions().Count(option => option.What.Length > 0) >= 3,
            AlternativeWritten => dispute.Preparation is { Alternative.Length: > 0 },
            DialogueAgreed => dispute.ExchangesOfRound.ReachedAgreement(),
            DialogueFailed => dispute.ExchangesOfRound.CallsWithoutAgreement() >= ExchangeRules.CallsThatFail
                || situation.DaysRefused >= ExchangeRules.DaysRefusedThatFail,
            SponsorsAgreed => dispute.Sponsors is { Outcome: "agreed" },
            SponsorsMetOrRefused => dispute.Sponsors is not null || today > situation.SponsorsUntil,
            ThirdPartyChosen => dispute.ThirdParty is { Why: "clause" or "choice" },
            ThirdPartyLeftOut => dispute is { ThirdParty.Why: "none", Contract: not { AsksForConciliation: true } },
            ThirdPartyAgreed => dispute.ThirdParty is { Outcome: "agreed" },
            ThirdPartyEnded => dispute.ThirdParty is { Outcome: "ended" or "refused" or "unanswered" },
            DialogueTried => dispute.FastLane is not null || dispute.WentThrough(DisputeStep.Dialogue),
            NoticeComplete => dispute.Notice is { IsComplete: true },
            NoticeWordingRead => dispute.Notice is { WordingRead: true } read
                && !dispute.Facts.Any(fact => fact.Corrects is { } number && read.Facts.Contains(number)),
            NoticeSignedOff => dispute.Notice is { IsSignedOff: true },
            NoticeCured => dispute.Notice is { Outcome: "cured" },
            NoticeExpired => dispute.Notice is { Outcome: not "cured" } notice
                && (notice.Outcome == "refused" || notice.EndsOn < today),
            MandateGiven => dispute.Counsel is { MandateOn: not null },
            CostSheetSeen => dispute.Costs is not null || dispute.Counsel is { CostsSeen: true },
            SettledOrJudged => dispute.Counsel is { Outcome: "settlement" or "judgment" },
            TermsRecorded => dispute.Terms is { Commitments.Count: > 0 },
            TermsKept => dispute.Terms is { Result: "kept" },
            TermsBroken => dispute.Terms is { Result: "broken" },
            LessonsWritten => dispute.Review is { Lessons.Length: > 0 },
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
        };
    }
}
