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
    Stall,
    Snooze,
    Skip,
    Pause,
    Resume,
    Alert,
    Fact,
    Call,
    Letter,
    Counsel,
    Dispute,
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
    DemoClock,
}

/// <summary>A sentence understood: what is asked, and what came after the words that asked it.</summary>
public sealed record Phrase(Intent Intent, string Rest);
