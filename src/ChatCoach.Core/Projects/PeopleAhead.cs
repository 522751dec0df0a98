namespace ChatCoach.Core.Projects;

/// <summary>Whether our people are there for what we have to do, as the bookings tell it.</summary>
/// <param name="Answer">"yes" where all who are booked have accepted, "no" where nobody who was asked can, else "checking".</param>
/// <param name="Turns">The turns of ours that fall into the time that is asked about.</param>
public sealed record PeopleAhead(string Answer, IReadOnlyList<ClientTurn> Turns)
{
    private const int DaysWithoutCheckpoint = 7;

    /// <returns>Null where nothing of ours is planned until then: the bookings then tell nothing.</returns>
    /// <param name="project">The project.</param>
    /// <param name="today">In the project's zone; asked about are the days until the next checkpoint, or a week.</param>
    public static PeopleAhead? Of(Project project, DateOnly today)
    {
        var until =
            project.Schedule.NextOccurrence is { } next && next > today ? next : today.AddDays(DaysWithoutCheckpoint);
        var turns = project
            .OurTurns()
            .Where(turn => turn.From <= until && turn.Until >= today && turn.Bookings.Count > 0)
            .ToList();
        return turns.Count == 0 ? null : new PeopleAhead(AnswerOf(project, turns), turns);
    }

    private static string AnswerOf(Project project, IReadOnlyList<ClientTurn> turns) =>
        turns.Any(turn => !turn.Standing.Any()) ? "no"
        : turns.SelectMany(turn => turn.Standing).All(booking => IsThere(project, booking)) ? "yes"
        : "checking";

    /// <summary>Accepted, and no leave declared for those days since.</summary>
    private static bool IsThere(Project project, Booking booking) =>
        booking.State == BookingState.Accepted
        && (
            project.Members.FirstOrDefault(member => member.Person == booking.Person && member.Person is not null)
                is not { } member
            || !member.DaysOff.Any(leave => leave.First <= booking.Until && leave.Last >= booking.From)
        );
}
