namespace ChatCoach.Core.Projects;

/// <summary>The numbers that hold for one project: its own where it has them, else the operator's.</summary>
public sealed record Thresholds(
    double NudgeAfterWorkingHours,
    int SponsorAfterMissed,
    int AlertSettlesInWorkingDays,
    int AlertAgesInWorkingDays,
    int AlertSponsorAfterWorkingDays,
    int BookAheadWorkingDays,
    int UnexplainedPercent,
    int UnexplainedTimes,
    int InviteDays,
    int LetterDeadlineDays,
    int LetterRefusalWorkingDays,
    int SponsorsMeetWithinWorkingDays
)
{
    public static Thresholds Of(Project project, CoachOptions options)
    {
        var own = project.Settings;
        return new Thresholds(
            own.NudgeAfterWorkingHours ?? options.NudgeAfterWorkingHours,
            own.SponsorAfterMissed ?? options.SponsorAfterMissed,
            own.AlertSettlesInWorkingDays ?? options.AlertSettlesInWorkingDays,
            own.AlertAgesInWorkingDays ?? options.AlertAgesInWorkingDays,
            own.AlertSponsorAfterWorkingDays ?? options.AlertSponsorAfterWorkingDays,
            own.BookAheadWorkingDays ?? options.BookAheadWorkingDays,
            own.UnexplainedPercent ?? options.UnexplainedPercent,
            own.UnexplainedTimes ?? options.UnexplainedTimes,
            own.InviteDays ?? options.InviteDays,
            own.LetterDeadlineDays ?? options.LetterDeadlineDays,
            own.LetterRefusalWorkingDays ?? options.LetterRefusalWorkingDays,
            own.SponsorsMeetWithinWorkingDays ?? options.SponsorsMeetWithinWorkingDays
        );
    }
}
