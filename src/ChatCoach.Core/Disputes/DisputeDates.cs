namespace ChatCoach.Core.Disputes;

/// <summary>The days on which a dispute wants to be looked at.</summary>
public static class DisputeDates
{
    /// <summary>Before the time for the managers' meeting ends, or a deadline of the contract.</summary>
    private const int WarnWorkingDays = 2;

    /// <summary>In which the post brings back its proof.</summary>
    private const int ReceiptWorkingDays = 5;

    /// <summary>The start of the next working day after a date has passed, or null when none is ahead.</summary>
    public static DateTimeOffset? NextDue(Situation situation)
    {
        var calendar = situation.Project.CalendarOfLeads();
        return Looks(situation)
            .Select(day => calendar.StartOf(calendar.FirstWorkingDayFrom(day)))
            .Where(due => due > situation.Now)
            .OrderBy(due => due)
            .Select(due => (DateTimeOffset?)due)
            .FirstOrDefault();
    }

    internal static DateOnly WarnOfSponsors(Situation situation) =>
        situation.Project.CalendarOfLeads().WorkingDaysBefore(situation.SponsorsUntil, WarnWorkingDays);

    private static IEnumerable<DateOnly> Looks(Situation situation)
    {
        var dispute = situation.Dispute;
        if (dispute.ClosedOn is not null)
        {
            return [];
        }

        return dispute.Step switch
        {
            DisputeStep.Alert => After(dispute.Replan is { Result: "open" } plan ? plan.Due : null),
            DisputeStep.Sponsors => OfSponsors(situation).Concat(Before(situation)),
            DisputeStep.ThirdParty => OfThirdParty(situation).Concat(Before(situation)),
            DisputeStep.FormalNotice => OfNotice(situation).Concat(Before(situation)),
            DisputeStep.Agreement => dispute.Terms is { Result: "open" } terms
                ? terms.Commitments.Where(one => one.Result == "open").Select(one => one.Due.AddDays(1))
                : [],
            DisputeStep.Review => [],
            DisputeStep.Dialogue => Before(situation)
                .Concat(After(Sheets.IsCallPrepared(situation) ? dispute.CallPlan!.On : null)),
            _ => Before(situation),
        };
    }

    /// <summary>The day after the meeting, and near the end of the time that there is for one.</summary>
    private static IEnumerable<DateOnly> OfSponsors(Situation situation) =>
        situation.Dispute.Sponsors is null
            ?
            [
                .. After(situation.Dispute.SponsorsPlan?.On),
                WarnOfSponsors(situation),
                .. After(situation.SponsorsUntil),
            ]
            : [];

    /// <summary>The day after a session, and when the other side has had its time to answer.</summary>
    private static IEnumerable<DateOnly> OfThirdParty(Situation situation) =>
        situation.Dispute.ThirdParty switch
        {
            { Outcome: not null } or null => [],
            { Answer: null, ProposedOn: { } on } => After(
                situation.Calendar.AddWorkingDays(on, ThirdParty.AnswerWorkingDays)
            ),
            var third => After(third.Planned?.On),
        };

    /// <summary>
    /// The day after the time limit; while nothing proves the receipt, a week after the notice was decided, or signed where
    /// it took the place of one before.
    /// </summary>
    private static IEnumerable<DateOnly> OfNotice(Situation situation) =>
        situation.Dispute.Notice switch
        {
            { Outcome: null, EndsOn: { } ends } => After(ends),
            { Outcome: null } notice =>
            [
                situation.Calendar.AddWorkingDays(DecidedOn(situation, notice), ReceiptWorkingDays),
            ],
            _ => [],
        };

    private static DateOnly DecidedOn(Situation situation, FormalNotice notice) =>
        notice.SignOff?.On is { } signed && signed > situation.Dispute.EnteredOn ? signed : situation.Dispute.EnteredOn;

    private static IEnumerable<DateOnly> After(DateOnly? day) => day is { } date ? [date.AddDays(1)] : [];

    /// <summary>The day on which a deadline of the contract comes near, and once more while there is time to act.</summary>
    private static IEnumerable<DateOnly> Before(Situation situation) =>
        situation.Dispute.Contract?.Deadline is { } deadline
            ?
            [
                deadline.AddDays(-situation.Numbers.LetterDeadlineDays),
                situation.Project.CalendarOfLeads().WorkingDaysBefore(deadline, WarnWorkingDays),
            ]
            : [];
}
