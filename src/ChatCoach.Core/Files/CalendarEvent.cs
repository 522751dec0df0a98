namespace ChatCoach.Core.Files;

/// <summary>One appointment for a person's own calendar.</summary>
/// <param name="Uid">The same for the same appointment, so that a later file moves it instead of adding one.</param>
/// <param name="Title">One line.</param>
/// <param name="Start">The first instant, UTC.</param>
/// <param name="Length">How long it takes.</param>
public sealed record CalendarEvent(string Uid, string Title, DateTimeOffset Start, TimeSpan Length)
{
    public string? Description { get; init; }

    /// <summary>An IANA zone in which the calendar shows it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Grows with each change of the appointment.</summary>
    public int Sequence { get; init; }
}
