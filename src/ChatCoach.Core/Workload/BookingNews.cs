using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>
/// Tells whoever is to hear of a booking, in their working time: the booked person that they are asked or no longer
/// needed, and who booked them that they cannot or propose other days.
/// </summary>
internal static class BookingNews
{
    private const int NudgeAfterWorkingDays = 3;

    /// <summary>Sends what is due; what comes at no hour of the reader's waits for the next.</summary>
    public static async Task TellAsync(ProjectSession session, ClientTurn turn, CancellationToken cancellationToken)
    {
        foreach (var booking in turn.Bookings.Where(booking => booking.TellAt <= session.Now).ToList())
        {
            var reader = ReaderOf(session.Project, booking);
            var time = reader is null ? session.Now : TimeFor(session.Project, reader, session.Now);
            var isTold = time <= session.Now;
            var told = session
                .Project.AnyTurn(turn.Id)!
                .With(
                    booking with
                    {
                        TellAt = isTold ? null : time,
                        NudgeAt = isTold && reader is not null ? NudgeTime(session, reader, booking) : null,
                    }
                );
            session.Project = session.Project.Keeping(
                told with
                {
                    Bookings =
                    [
                        .. told.Bookings.Where(one => one.State != BookingState.Cancelled || one.TellAt is not null),
                    ],
                }
            );
            if (!isTold || reader?.Person is not { } person || person == session.Me?.Person)
            {
                continue;
            }

            var speech = await session.SpeechOfAsync(reader, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"{turn.Id}-{booking.Id}-v{booking.Version}"),
                    person,
                    IsAnswer(booking)
                        ? BookingMessages.Answered(speech, session.Project, told, booking, session.Now)
                        : BookingMessages.Mine(speech, session.Project, told, booking, session.Now)
                )
            );
        }
    }

    /// <summary>Reminds who has not answered, once, in their working time.</summary>
    public static async Task NudgeAsync(ProjectSession session, ClientTurn turn, CancellationToken cancellationToken)
    {
        foreach (var booking in turn.Bookings.Where(booking => booking.NudgeAt <= session.Now).ToList())
        {
            var reader = ReaderOf(session.Project, booking);
            var time = reader is null ? session.Now : TimeFor(session.Project, reader, session.Now);
            var asks = booking.State == BookingState.Asked && booking.Until >= session.DayOf(session.Now);
            var waits = asks && time > session.Now;
            session.Project = session.Project.Keeping(
                session.Project.AnyTurn(turn.Id)!.With(booking with { NudgeAt = waits ? time : null })
            );
            if (!asks || waits || reader?.Person is not { } person)
            {
                continue;
            }

            var speech = await session.SpeechOfAsync(reader, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"{turn.Id}-{booking.Id}-v{booking.Version}-nudge"),
                    person,
                    BookingMessages.Mine(speech, session.Project, turn, booking, session.Now, reminds: true)
                )
            );
        }
    }

    /// <summary>Some working days later, where that is still before they are wanted.</summary>
    private static DateTimeOffset? NudgeTime(ProjectSession session, Member reader, Booking booking)
    {
        var calendar = session.Project.CalendarOf(reader);
        var day = calendar.AddWorkingDays(calendar.DateOf(session.Now), NudgeAfterWorkingDays);
        return booking.State == BookingState.Asked && day < booking.From ? calendar.StartOf(day) : null;
    }

    /// <summary>When the news of a booking can reach its reader.</summary>
    public static DateTimeOffset TimeFor(Project project, Booking booking, DateTimeOffset now) =>
        ReaderOf(project, booking) is { } reader ? TimeFor(project, reader, now) : now;

    private static DateTimeOffset TimeFor(Project project, Member reader, DateTimeOffset now) =>
        project.CalendarOf(reader).NextWorkingTime(now);

    /// <summary>Answers go to who booked, while they still may, else to the owner; the rest to who is booked.</summary>
    private static Member? ReaderOf(Project project, Booking booking) =>
        IsAnswer(booking)
            ? project
                .Team()
                .FirstOrDefault(member =>
                    member.Person == booking.BookedBy && Access.Allows(member.Role, Permission.BookPeople)
                )
                ?? project.Owner
            : project.Team().FirstOrDefault(member => member.Person == booking.Person);

    private static bool IsAnswer(Booking booking) => booking.State is BookingState.Declined or BookingState.Proposed;
}
