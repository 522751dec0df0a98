namespace ChatCoach.Core.Projects;

/// <summary>The numbers of the playbook that an operator may change (section <c>Coach</c>).</summary>
public sealed class CoachOptions
{
    public string DefaultLocale { get; set; } = "fr-FR";

    /// <summary>An IANA time zone.</summary>
    public string DefaultTimeZone { get; set; } = "Europe/Paris";

    /// <summary>Working hours before an unanswered prompt is followed by its one nudge.</summary>
    public double NudgeAfterWorkingHours { get; set; } = 4;

    /// <summary>Checkpoints missed in a row before the sponsor hears of it.</summary>
    public int SponsorAfterMissed { get; set; } = 2;

    /// <summary>Working days before an alert may open a dispute without a reason.</summary>
    public int AlertSettlesInWorkingDays { get; set; } = 5;

    /// <summary>A prompt this much after its time is marked late.</summary>
    public int LateAfterMinutes { get; set; } = 30;

    /// <summary>Days that an invitation code is good for.</summary>
    public int InviteDays { get; set; } = 14;

    /// <summary>A deadline this near lifts "no letters yet".</summary>
    public int LetterDeadlineDays { get; set; } = 15;
}
