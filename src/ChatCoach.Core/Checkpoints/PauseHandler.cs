using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Pauses checkpoints until a day, and takes them up again. A pause always has an end.</summary>
public sealed class PauseHandler(ProjectDesk desk, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Pause, OpenAsync);
        routes.On(Verbs.CheckpointPause, OpenAsync);
        routes.On(Verbs.CheckpointPaused, PauseAsync);
        routes.On(Intent.Resume, ResumeAsync);
        routes.On(Verbs.CheckpointResume, ResumeAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.AnswerCheckpoint,
            session =>
                Task.FromResult(
                    Reply.Ask(
                        PostponeForms.Pause(
                            turn.Speech,
                            session.Project,
                            CheckpointViews.CardOf(turn),
                            turn.Phrase is { } phrase
                                ? TypedDates.Read(phrase.Rest, session.DayOf(turn.Now)) is [var day, ..]
                                    ? day
                                    : null
                                : null
                        )
                    )
                ),
            cancellationToken
        );

    private Task<Reply> PauseAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.AnswerCheckpoint,
            async session =>
            {
                var today = session.DayOf(turn.Now);
                var form = PostponeForms.Pause(turn.Speech, session.Project, turn.Call.Step, null);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                var until = turn.Fields.Date("until");
                if (until <= today)
                {
                    problems["until"] = turn.Speech.Say("checkpoint.pause.past", turn.Speech.LongDay(until.Value));
                }
                else if (until > today.AddYears(1))
                {
                    problems["until"] = turn.Speech.Say(
                        "checkpoint.pause.long",
                        turn.Speech.LongDay(today.AddYears(1))
                    );
                }

                if (problems.Count > 0)
                {
                    return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
                }

                await PauseAsync(session, turn, until!.Value, cancellationToken);
                return Reply.Replace(LineMessages.Paused(turn.Speech, session.Project, turn.Now));
            },
            cancellationToken
        );

    private async Task PauseAsync(
        ProjectSession session,
        Turn turn,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        var schedule = session.Project.Schedule;
        var reason = turn.Fields.Text("reason");
        if (schedule.PausedUntil == until && schedule.Pending is null && (schedule.PauseReason ?? "") == reason)
        {
            return;
        }

        var paused = schedule with
        {
            Pending = null,
            PausedUntil = until,
            PauseReason = reason.Length == 0 ? null : reason,
        };
        session.Project = session.Project with { Schedule = Next(session, paused) };
        session.Record("schedule.paused", null, ("until", Checkpoint.IdOf(until)), ("reason", reason));
        if (schedule.Pending is { } pending)
        {
            await CheckpointCards.UpdateAllAsync(
                session,
                pending.Occurrence,
                pending.Shown,
                turn.Call.Step,
                "paused",
                (speech, _) => LineMessages.Paused(speech, session.Project, session.Now),
                cancellationToken
            );
        }
    }

    private Task<Reply> ResumeAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.AnswerCheckpoint,
            session =>
            {
                if (session.Project.StoppedAt is { } stage)
                {
                    return Task.FromResult(
                        Reply.Note(turn.Speech.Say("gate.stoppedNote", ProjectWords.Cut(stage.Name, 60)))
                    );
                }

                if (!session.Project.Schedule.IsPausedOn(session.DayOf(turn.Now)))
                {
                    return Task.FromResult(
                        Reply.Note(
                            turn.Speech.Say(
                                "checkpoint.notPaused",
                                CheckpointWords.NextOf(turn.Speech, session.Project, turn.Now)
                            )
                        )
                    );
                }

                var resumed = session.Project.Schedule with { PausedUntil = null, PauseReason = null };
                session.Project = session.Project with { Schedule = Next(session, resumed) };
                session.Record("schedule.resumed");
                return Task.FromResult(Reply.Replace(LineMessages.Resumed(turn.Speech, session.Project, turn.Now)));
            },
            cancellationToken
        );

    private CheckpointSchedule Next(ProjectSession session, CheckpointSchedule schedule) =>
        schedule.WithNext(session.Now, clock, session.Project.CalendarOf(session.Project.Owner));
}
