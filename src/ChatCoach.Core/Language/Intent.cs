namespace ChatCoach.Core.Language;

/// <summary>What a typed sentence asks for.</summary>
public enum Intent
{
    Help,
    Greeting,
    Thanks,
    Example,
    NewProject,
    Projects,
    Status,
    Checkpoint,
    Promises,
    Changes,
    Calendar,
    Trend,

    /// <summary>What the project's channel gets.</summary>
    Digest,

    /// <summary>"Post the digest here", said in the channel that is to get it.</summary>
    Follow,

    /// <summary>As <see cref="Follow"/>, for a channel of the team alone.</summary>
    FollowTeam,
    Unfollow,
    WithdrawPictures,
    Stall,
    Snooze,
    Skip,
    Pause,
    Resume,
    Alert,

    /// <summary>The signed page for a provider without an account.</summary>
    AlertLink,
    Fact,

    /// <summary>One more piece of evidence for a fact.</summary>
    Evidence,

    /// <summary>The facts so far; for the provider, those that they were given.</summary>
    Facts,
    Call,
    Letter,
    HostileMail,
    HostileMails,
    NoticeReceived,
    Counsel,
    Advice,

    /// <summary>What the client noted of a provider, on all of their projects.</summary>
    ProviderRecord,
    Mediation,

    /// <summary>What acting would cost against what it may bring.</summary>
    Costs,
    Dossier,
    Dispute,

    /// <summary>The private interests sheet.</summary>
    Interests,

    /// <summary>Billed hours against evidence.</summary>
    Hours,
    Next,
    Back,
    French,
    English,
    Cancel,
    Invite,
    Join,
    Leave,
    Settings,
    WorkingWeek,
    Journal,
    Risks,
    NewRisk,
    PreMortem,
    Forecast,
    Plan,
    NewStage,
    Bookings,
    HandOverList,
    Gate,
    ChangeProvider,
    Turn,
    HandOver,
    Ledger,
    DemoClock,
}

/// <summary>A sentence understood: what is asked, and what came after the words that asked it.</summary>
public sealed record Phrase(Intent Intent, string Rest);
