using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>What a project decides for itself; where it decides nothing, the operator's numbers hold.</summary>
public sealed record ProjectSettings
{
    /// <summary>As <see cref="Country"/>: no public holidays at all.</summary>
    public const string NoHolidays = "none";

    public static readonly ProjectSettings None = new();

    /// <summary>Counts the changes: a form that shows an older one is shown again before it changes anything.</summary>
    public int Version { get; init; }

    /// <summary>The ISO code of the country whose holidays are off; null where nobody chose: the zone's.</summary>
    public string? Country { get; init; }

    public DigestRhythm Digest { get; init; }

    /// <summary>Days on which the provider as a whole is closed, beside the leave of each of its people.</summary>
    public IReadOnlyList<DateRange>? ProviderClosed { get; init; }

    public double? NudgeAfterWorkingHours { get; init; }

    public int? SponsorAfterMissed { get; init; }

    public int? AlertSettlesInWorkingDays { get; init; }

    public int? AlertAgesInWorkingDays { get; init; }

    public int? AlertSponsorAfterWorkingDays { get; init; }

    public int? BookAheadWorkingDays { get; init; }

    public int? UnexplainedPercent { get; init; }

    public int? UnexplainedTimes { get; init; }

    public int? InviteDays { get; init; }

    public int? LetterDeadlineDays { get; init; }

    public int? LetterRefusalWorkingDays { get; init; }

    public int? SponsorsMeetWithinWorkingDays { get; init; }
}

/// <summary>How often the project's channel gets its digest.</summary>
public enum DigestRhythm
{
    Weekly,
    Never,
    Fortnightly,

    /// <summary>Each answered checkpoint brings one.</summary>
    EachCheckpoint,
}
