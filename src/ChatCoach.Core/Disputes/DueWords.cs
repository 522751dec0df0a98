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
            DisputeStep.ThirdParty
                when situation.Dispute.ThirdParty is { Outcome: null, Planned: { } planned }
                    && planned.On < situation.Today => speech.Say("due.thirdSession", speech.LongDay(planned.On)),
            DisputeStep.ThirdParty
                when situation.Dispute.ThirdParty is { Outcome: null, Answer: null, ProposedOn: { } proposed } =>
                speech.Say("due.thirdAnswer", speech.LongDay(proposed)),
            DisputeStep.FormalNotice
                when situation.Dispute.Notice is { Outcome: null, EndsOn: { } ends } && ends < situation.Today =>
                speech.Say("due.noticeEnded", speech.LongDay(ends)),
            DisputeStep.FormalNotice
                when situation.Dispute.Notice is { Outcome: null, EndsOn: null } && Near(speech, situation) is null =>
                speech["due.noticeReceipt"],
            DisputeStep.Agreement when Overdue(situation) is { } late => speech.Say(
                "due.commitment",
                ProjectWords.Cut(late.Deliverable, 80),
                speech.LongDay(late.Due)
            ),
            _ => Near(speech, situation) ?? speech["dispute.due"],
        };

    /// <summary>The contract's deadline, where it is what comes next.</summary>
    private static string? Near(Speech speech, Situation situation) =>
        situation.Dispute.Contract is not { Deadline: { } deadline } contract || !situation.IsNear(deadline) ? null
        : contract.DeadlineFor is { Length: > 0 } what
            ? speech.Say("due.deadlineFor", speech.LongDay(deadline), ProjectWords.Cut(what, 80))
        : speech.Say("due.deadline", speech.LongDay(deadline));

    private static Commitment? Overdue(Situation situation) =>
        situation.Dispute.Terms?.Numbered().LastOrDefault(one => one.Result == "open" && one.Due < situation.Today);

    private static string OfSponsors(Speech speech, Situation situation) =>
        situation.Today > situation.SponsorsUntil
            ? speech.Say("due.sponsorsOver", speech.LongDay(situation.SponsorsUntil))
        : situation.Dispute.SponsorsPlan is { } plan && plan.On < situation.Today
            ? speech.Say("due.sponsorsMet", speech.LongDay(plan.On))
        : situation.Today < DisputeDates.WarnOfSponsors(situation) && Near(speech, situation) is { } near ? near
        : speech.Say("due.sponsorsUntil", speech.LongDay(situation.SponsorsUntil));
}
