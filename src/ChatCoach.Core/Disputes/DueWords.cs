using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Which date of the dispute has come, in one sentence.</summary>
internal static class DueWords
{
    public static string Of(Speech speech, Situation situation) =>
        situation.Dispute.Step switch
        {
            DisputeStep.Sponsors when situation.Dispute.Sponsors is null => OfSponsors(speech, situation),
            DisputeStep.FormalNotice when situation.Dispute.Notice is { Outcome: null } notice => notice.EndsOn
                is { } ends
                ? speech.Say("due.noticeEnded", speech.LongDay(ends))
                : speech["due.noticeReceipt"],
            DisputeStep.Agreement when Overdue(situation) is { } late => speech.Say(
                "due.commitment",
                ProjectWords.Cut(late.Deliverable, 80),
                speech.LongDay(late.Due)
            ),
            _ => speech["dispute.due"],
        };

    private static Commitment? Overdue(Situation situation) =>
        situation.Dispute.Terms?.Numbered().LastOrDefault(one => one.Result == "open" && one.Due < situation.Today);

    private static string OfSponsors(Speech speech, Situation situation) =>
        situation.Today > situation.SponsorsUntil
            ? speech.Say("due.sponsorsOver", speech.LongDay(situation.SponsorsUntil))
        : situation.Dispute.SponsorsPlan is { } plan && plan.On < situation.Today
            ? speech.Say("due.sponsorsMet", speech.LongDay(plan.On))
        : speech.Say("due.sponsorsUntil", speech.LongDay(situation.SponsorsUntil));
}
