using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>
/// Asks who will do a turn of ours, some working days before it, and again where its date moves with people booked.
/// Brings the cards of bookings that waited for someone's working time.
/// </summary>
public sealed class WorkloadAgenda(OtherBookings others) : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Booking];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        if (session.Project.AnyTurn(item.Subject) is not { } turn)
        {
            return;
        }

        if (turn.Bookings.Any(booking => booking.TellAt <= session.Now))
        {
            await BookingNews.TellAsync(session, turn, cancellationToken);
            session.Record("booking.told", turn.Id);
        }

        if (
            session.Project.AnyTurn(item.Subject) is { } later
            && later.Bookings.Any(booking => booking.NudgeAt <= session.Now)
        )
        {
            await BookingNews.NudgeAsync(session, later, cancellationToken);
            session.Record("booking.nudged", later.Id);
        }

        if (session.Project.StoppedAt is not null || session.Project.OurTurn(item.Subject) is not { } open)
        {
            return;
        }

        if (session.Project.NewsOf(open, session.Now) is { } news)
        {
            await TellAsync(session, open, news, cancellationToken);
        }
        else if (open.LookAt <= session.Now)
        {
            session.Project = session.Project.Keeping(open with { LookAt = null });
            session.Record("booking.held", open.Id);
        }
    }

    private async Task TellAsync(
        ProjectSession session,
        ClientTurn turn,
        ClientTurnNews news,
        CancellationToken cancellationToken
    )
    {
        var reader = ReaderOf(session);
        var today = session.Project.CalendarOf(reader).DateOf(session.Now);
        if (reader.Person is not { } person)
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

        var told = Told(turn, news, today);
        if (news is ClientTurnNews.Ask or ClientTurnNews.Moved)
        {
            told = told with { Busy = await BusyAsync(session, turn, cancellationToken) };
        }

        session.Project = session.Project.Keeping(told).Interrupting(person, today);
        session.Record(
            "booking." + news,
            turn.Id,
            ("from", WorkloadWords.Iso(turn.From)),
            ("until", WorkloadWords.Iso(turn.Until))
        );
        var speech = await session.SpeechOfAsync(reader, cancellationToken);
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"{turn.Id}-{news}-{turn.From:yyyy-MM-dd}-{turn.Until:yyyy-MM-dd}"),
                person,
                OurTurnMessages.Card(speech, session.Project, session.Project.OurTurn(turn.Id)!, session.Now)
            )
        );
    }

    /// <summary>Of those who are booked, or else of all who could be: who is taken elsewhere on the turn's days.</summary>
    private async Task<IReadOnlyList<BusyDays>> BusyAsync(
        ProjectSession session,
        ClientTurn turn,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        var booked = turn.Standing.Select(booking => booking.Person).OfType<PersonKey>().ToHashSet();
        var people = project
            .Team()
            .Where(member => member.Person is { } key && (booked.Count == 0 || booked.Contains(key)))
            .ToList();
        var busy = await others.ReadAsync(people.Select(member => member.Person!), project.Id, cancellationToken);
        return
        [
            .. people
                .SelectMany(member =>
                    Conflicts
                        .Of(project, turn, member, turn.Range, busy.GetValueOrDefault(member.Person!) ?? [])
                        .Where(conflict => conflict.Kind == ConflictKind.Elsewhere)
                        .Take(1)
                )
                .Select(conflict => new BusyDays(conflict.Name, conflict.Range.First, conflict.Range.Last)),
        ];
    }

    private static ClientTurn Told(ClientTurn turn, ClientTurnNews news, DateOnly today) =>
        news switch
        {
            ClientTurnNews.Ask or ClientTurnNews.Moved => turn with
            {
                AskedFor = turn.From,
                AskedOn = today,
                LookAt = null,
            },
            ClientTurnNews.Unbooked => turn with { WarnedFor = turn.From, LookAt = null },
            ClientTurnNews.Ended => turn with { EndAskedFor = turn.Until, LookAt = null },
            _ => throw new ArgumentOutOfRangeException(nameof(news), news, null),
        };

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
