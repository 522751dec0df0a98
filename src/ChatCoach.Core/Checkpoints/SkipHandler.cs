using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Skips one checkpoint with a reason: the pending one, or where none is, the next one.</summary>
public sealed class SkipHandler(ProjectDesk desk, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Skip, OpenAsync);
        routes.On(Verbs.CheckpointSkip, OpenAsync);
        routes.On(Verbs.CheckpointSkipped, SkipAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.AnswerCheckpoint,
            async session =>
            {
                var schedule = session.Project.Schedule;
                var meant = turn.IsCall
                    ? Checkpoint.Read(turn.Call.Subject)
                    : schedule.Pending?.Occurrence ?? schedule.NextOccurrence;
                if (meant is not { } occurrence)
                {
                    return Reply.Note(turn.Speech["checkpoint.noNext"]);
                }

                return CanSkip(schedule, occurrence)
                    ? Reply.Ask(
                        PostponeForms.Skip(turn.Speech, session.Project, occurrence, CheckpointViews.CardOf(turn))
                    )
                    : await StaleAsync(turn, session, occurrence, cancellationToken);
            },
            cancellationToken
        );

    private Task<Reply> SkipAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.AnswerCheckpoint,
            async session =>
            {
                var occurrence = CheckpointViews.OccurrenceOf(turn, session);
                if (!CanSkip(session.Project.Schedule, occurrence))
                {
                    return await StaleAsync(turn, session, occurrence, cancellationToken);
                }

                var form = PostponeForms.Skip(turn.Speech, session.Project, occurrence, turn.Call.Step);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                if (problems.Count > 0)
                {
                    return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
                }

                var reason = turn.Fields.Text("reason");
                var pending = session.Project.Schedule.Pending;
                session.Project = session.Project with { Schedule = Without(session.Project, occurrence) };
                session.Record("checkpoint.skipped", Checkpoint.IdOf(occurrence), ("reason", reason));
                await CheckpointCards.UpdateAllAsync(
                    session,
                    occurrence,
                    pending?.Occurrence == occurrence ? pending.Shown : [],
                    turn.Call.Step,
                    "skipped",
                    (speech, _) => LineMessages.Skipped(speech, session.Project, occurrence, reason, session.Now),
                    cancellationToken
                );
                return Reply.Replace(LineMessages.Skipped(turn.Speech, session.Project, occurrence, reason, turn.Now));
            },
            cancellationToken
        );

    private static bool CanSkip(CheckpointSchedule schedule, DateOnly occurrence) =>
        schedule.Pending?.Occurrence == occurrence || schedule.NextOccurrence == occurrence;

    /// <summary>A skipped checkpoint is not a missed one: someone looked at it.</summary>
    private CheckpointSchedule Without(Project project, DateOnly occurrence)
    {
        var schedule = project.Schedule;
        if (schedule.Pending?.Occurrence == occurrence)
        {
            return schedule with { Pending = null };
        }

        var calendar = project.CalendarOf(project.Owner);
        return schedule.WithNext(calendar.EndOf(occurrence), clock, calendar);
    }

    private static Task<Reply> StaleAsync(
        Turn turn,
        ProjectSession session,
        DateOnly occurrence,
        CancellationToken cancellationToken
    ) => CheckpointViews.StaleAsync(session, turn.Speech, occurrence, turn.Call.Step, cancellationToken);
}
