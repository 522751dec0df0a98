using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>
/// Asks who will do a turn of ours, some working days before it, and again where its date moves with people booked.
/// Brings the cards of bookings that waited for someone's working time.
/// </summary>
public sealed class WorkloadAgenda : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Booking];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        if (session.Project.StoppedAt is not null || session.Project.OurTurn(item.Subject) is not { } turn)
        {
            return;
        }

        if (turn.Bookings.Any(booking => booking.TellAt <= session.Now))
        {
            await BookingNews.TellAsync(session, turn, cancellationToken);
            session.Record("booking.told", turn.Id);
            turn = session.Project.OurTurn(item.Subject)!;
        }

        if (session.Project.AskingTime(turn) <= session.Now)
        {
            await AskAsync(session, turn, cancellationToken);
        }
        else if (turn.LookAt <= session.Now)
        {
            session.Project = session.Project.Keeping(turn with { LookAt = null });
            session.Record("booking.held", turn.Id);
        }
    }

    private static async Task AskAsync(ProjectSession session, ClientTurn turn, CancellationToken cancellationToken)
    {
        var reader = ReaderOf(session);
        var calendar = session.Project.CalendarOf(reader);
        var today = calendar.DateOf(session.Now);
        if (reader.Person is not { } person || turn.Until < today)
        {
            return;
        }

        if (Later(session.Project, reader, person, turn, session.Now) is { } later)
        {
            if (turn.LookAt != later)
            {
                session.Project = session.Project.Keeping(turn with { LookAt = later });
                session.Record("booking.held", turn.Id);
            }

            return;
        }

        var moved = turn.HasMoved;
        session.Project = session
            .Project.Keeping(turn with { AskedFor = turn.From, LookAt = null })
            .Interrupting(person, today);
        var asked = session.Project.OurTurn(turn.Id)!;
        session.Record(
            moved ? "booking.moved" : "booking.asked",
            turn.Id,
            ("from", asked.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("until", asked.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var speech = await session.SpeechOfAsync(reader, cancellationToken);
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"{asked.Id}-{asked.From:yyyy-MM-dd}"),
                person,
                OurTurnMessages.Card(speech, session.Project, asked, session.Now)
            )
        );
    }

    /// <summary>The owner; the deputy while the owner is away and the deputy is there.</summary>
    private static Member ReaderOf(ProjectSession session)
    {
        var project = session.Project;
        return
            !project.CalendarOf(project.Owner).IsWorkingDay(session.DayOf(session.Now))
            && project.Deputy is { HasJoined: true } deputy
            && project.CalendarOf(deputy).IsWorkingTime(session.Now)
            ? deputy
            : project.Owner;
    }

    /// <summary>When to look again where now is no time to write; null where it is.</summary>
    private static DateTimeOffset? Later(
        Project project,
        Member reader,
        PersonKey person,
        ClientTurn turn,
        DateTimeOffset now
    )
    {
        var calendar = project.CalendarOf(reader);
        var today = calendar.DateOf(now);

        // A pause that lasts until the turn has begun is no reason to be silent about it.
        if (project.Schedule.PausedUntil is { } last && last >= today && last < turn.From)
        {
            return calendar.StartOf(calendar.NextWorkingDay(last));
        }

        if (!calendar.IsWorkingTime(now))
        {
            return calendar.NextWorkingTime(now);
        }

        return today < turn.From && (project.InterruptedOn(person, today) || project.AsksOn(person, today))
            ? calendar.StartOf(calendar.NextWorkingDay(today))
            : null;
    }
}
