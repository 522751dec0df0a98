namespace ChatCoach.Core.Agenda;

/// <summary>Something that a project will want later. It is a hint: when it comes due, the project decides.</summary>
/// <param name="Due">When, UTC.</param>
/// <param name="Kind">Which feature decides.</param>
/// <param name="Project">The project's id.</param>
/// <param name="Subject">What in the project is meant.</param>
public sealed record AgendaItem(DateTimeOffset Due, AgendaKind Kind, string Project, string Subject = "");

public enum AgendaKind
{
    /// <summary>Messages committed and not known to be sent.</summary>
    Outbox,
    Prompt,
    Nudge,
    Deputy,
    AlertAgeing,
    TurnReminder,
    Deadline,
    Digest,
    CoolingOffEnd,

    /// <summary>Private answers to a pre-mortem are shown together.</summary>
    PreMortem,
    RiskReview,

    /// <summary>A booked person has not answered, or a turn is near and nobody is booked.</summary>
    Booking,
    Stall,

    /// <summary>Rows that are kept for a time only are looked through by the store.</summary>
    Cleaning,

    /// <summary>The deadline that a hostile mail sets.</summary>
    MailDeadline,
}
