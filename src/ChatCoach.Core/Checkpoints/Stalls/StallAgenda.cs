using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints.Stalls;

/// <summary>
/// Looks whether the project lies under the provider's pile, and tells who runs it: once a rise, in their working time,
/// on a day without another message.
/// </summary>
public sealed class StallAgenda : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Stall];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var today = session.DayOf(session.Now);
        var count = StallCount.Of(session.Project, today);
        if (count is null || !StallFinding.Rises(session.Project, count))
        {
            return;
        }

        var reader = ReaderOf(session);
        if (reader.Person is not { } person)
        {
            return;
        }

        if (Later(session, reader, person, today) is { } later)
        {
            session.Project = session.Project with { StallLookAt = later };
            session.Record("stall.held");
            return;
        }

        StallFinding.Keep(session, count);
        session.Project = session.Project.Interrupting(person, today);
        var speech = await session.SpeechOfAsync(reader, cancellationToken);
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"stall-{today:yyyy-MM-dd}-{count.Level}"),
                person,
                StallMessages.Card(speech, session.Project, reader, count)
            )
        );
    }

    /// <summary>The owner; the deputy while the owner is away and the deputy is there.</summary>
    private static Member ReaderOf(ProjectSession session)
    {
        var project = session.Project;
        var today = session.DayOf(session.Now);
        return
            !project.CalendarOf(project.Owner).IsWorkingDay(today)
            && project.Deputy is { HasJoined: true } deputy
            && project.CalendarOf(deputy).IsWorkingTime(session.Now)
            ? deputy
            : project.Owner;
    }

    /// <summary>When to look again where now is no time to write; null where it is.</summary>
    private static DateTimeOffset? Later(ProjectSession session, Member reader, PersonKey person, DateOnly today)
    {
        var (project, calendar) = (session.Project, session.Project.CalendarOf(reader));
        if (project.Schedule.PausedUntil is { } last && last >= today)
        {
            return calendar.StartOf(calendar.NextWorkingDay(last));
        }

        if (!calendar.IsWorkingTime(session.Now))
        {
            return calendar.NextWorkingTime(session.Now);
        }

        // On a checkpoint's day, what is found joins its summary.
        return project.InterruptedOn(person, today) || project.AsksOn(person, today)
            ? calendar.StartOf(calendar.NextWorkingDay(today))
            : null;
    }
}
