namespace ChatCoach.Core.Projects;

/// <summary>The numbers of the playbook that an operator may change (section <c>Coach</c>).</summary>
public sealed class CoachOptions
{
    public string DefaultLocale { get; set; } = "fr-FR";

    /// <summary>An IANA time zone.</summary>
    public string DefaultTimeZone { get; set; } = "Europe/Paris";

    /// <summary>
    /// Where the service is reached from outside, for the addresses of pictures and documents: https, or http on
    /// loopback. Not needed on App Service, nor in Development.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>Working hours before an unanswered prompt is followed by its one nudge.</summary>
    public double NudgeAfterWorkingHours { get; set; } = 4;

    /// <summary>Checkpoints missed in a row before the sponsor hears of it.</summary>
    public int SponsorAfterMissed { get; set; } = 2;

    /// <summary>Working days before an alert may open a dispute without a reason.</summary>
    public int AlertSettlesInWorkingDays { get; set; } = 5;

    /// <summary>Working days without a planned action before an alert turns amber and the owner hears of it.</summary>
    public int AlertAgesInWorkingDays { get; set; } = 5;

    /// <summary>Working days that an amber alert then stays without action before the sponsor hears of it.</summary>
    public int AlertSponsorAfterWorkingDays { get; set; } = 2;

    /// <summary>Working days before a turn of the client's at which its people are asked for.</summary>
    public int BookAheadWorkingDays { get; set; } = 10;

    /// <summary>Share of the billed hours, in percent, that may lack evidence before it is spoken of.</summary>
    public int UnexplainedPercent { get; set; } = 20;

    /// <summary>How often that has to come before copies are secured and it is talked over; before, the detail is asked for.</summary>
    public int UnexplainedTimes { get; set; } = 2;

    /// <summary>A prompt this much after its time is marked late.</summary>
    public int LateAfterMinutes { get; set; } = 30;

    /// <summary>Days that an invitation code is good for.</summary>
    public int InviteDays { get; set; } = 14;

    /// <summary>A deadline this near lifts "no letters yet".</summary>
    public int LetterDeadlineDays { get; set; } = 15;

    /// <summary>Working days within which three refusals to talk lift "no letters yet".</summary>
    public int LetterRefusalWorkingDays { get; set; } = 10;

    /// <summary>Working days that the two managers have for meeting.</summary>
    public int SponsorsMeetWithinWorkingDays { get; set; } = 10;

    /// <summary>Working days that the team has for its private answers to a pre-mortem.</summary>
    public int PreMortemWorkingDays { get; set; } = 3;

    /// <summary>Working days between two looks at a risk.</summary>
    public int RiskReviewWorkingDays { get; set; } = 20;

    /// <summary>How many closed stages the starting assumption of a forecast weighs.</summary>
    public double ForecastPriorWeight { get; set; } = 3;
}
