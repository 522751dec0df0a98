using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Opens the questions, takes the answers, and shows what a checkpoint looks like now.</summary>
public sealed class CheckpointHandler(ProjectDesk desk, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Checkpoint, OpenAsync);
        routes.On(Verbs.CheckpointOpen, OpenAsync);
        routes.On(Verbs.CheckpointAnswer, AnswerAsync);
        routes.On(Verbs.CheckpointShow, ShowAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            async session =>
                Reply.Replace(
                    await CheckpointViews.CurrentAsync(
                        session,
                        turn.Speech,
                        Checkpoint.Read(turn.Call.Subject)
                            ?? session.Project.Schedule.Pending?.Occurrence
                            ?? session.Project.LastAnswers?.Occurrence
                            ?? CheckpointViews.TodayOf(session),
                        turn.Call.Step,
                        cancellationToken
                    )
                ),
            cancellationToken
        );

    /// <summary>
    /// The questions of the pending checkpoint; where none is pending, of an extra one for today. One of today that is
    /// answered already is shown, with its edit beside it.
    /// </summary>
    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.AnswerCheckpoint,
            CheckpointViews.EditedBy(turn),
            async session =>
            {
                var occurrence = CheckpointViews.OccurrenceOf(turn, session);
                var card = CheckpointViews.CardOf(turn);
                var known = await CheckpointViews.FindAsync(session, occurrence, cancellationToken);
                if (known is not null && (!turn.IsCall || turn.Call.Subject is null))
                {
                    return Reply.Replace(
                        SummaryMessages.Summary(turn.Speech, session.Project, known, card, mayEdit: true, turn.Now)
                    );
                }

                return IsStale(turn, session, occurrence, known)
                    ? await CheckpointViews.StaleAsync(session, turn.Speech, occurrence, card, cancellationToken)
                    : Reply.Ask(FormOf(turn, session, occurrence, known));
            },
            cancellationToken
        );

    private Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.AnswerCheckpoint,
            CheckpointViews.EditedBy(turn),
            async session =>
            {
                var occurrence = CheckpointViews.OccurrenceOf(turn, session);
                var known = await CheckpointViews.FindAsync(session, occurrence, cancellationToken);
                var first = known?.Versions[0].At is { } at ? session.DayOf(at) : session.DayOf(turn.Now);
                var before = known is null ? session.Project.LastAnswers : known.Before;
                var (answers, returned) = QuestionAnswers.Read(
                    FormOf(turn, session, occurrence, known),
                    turn.Fields,
                    turn.Speech,
                    occurrence,
                    first,
                    session.DayOf(turn.Now)
                );
                answers = answers is null
                    ? null
                    : answers with
                    {
                        PromiseMoves = CheckpointRemarks.MovesOf(
                            session.Project,
                            answers,
                            known?.Latest.Answers,
                            before
                        ),
                    };
                if (IsRepeated(session, known, answers))
                {
                    return Reply.Replace(
                        SummaryMessages.Summary(
                            turn.Speech,
                            session.Project,
                            known!,
                            turn.Call.Step,
                            mayEdit: true,
                            turn.Now
                        )
                    );
                }

                if (IsStale(turn, session, occurrence, known))
                {
                    return await CheckpointViews.StaleAsync(
                        session,
                        turn.Speech,
                        occurrence,
                        turn.Call.Step,
                        cancellationToken
                    );
                }

                return answers is null
                    ? Reply.Errors(returned!)
                    : await AnswerTaking.TakeAsync(session, turn, clock, known, answers, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>The same answers sent twice by one person: the second click has its answer already.</summary>
    private static bool IsRepeated(ProjectSession session, Checkpoint? known, CheckpointAnswers? answers) =>
        known is not null
        && answers is not null
        && known.Latest.By == session.Me?.Person
        && known.Latest.Answers == answers;

    /// <summary>Someone answered since the card was shown, or the checkpoint can no longer be answered.</summary>
    private static bool IsStale(Turn turn, ProjectSession session, DateOnly occurrence, Checkpoint? known)
    {
        if (turn.IsCall && turn.Call.Subject is not null && turn.Call.Version != (known?.Latest.Number ?? 0))
        {
            return true;
        }

        return known is null
            && session.Project.Schedule.Pending?.Occurrence != occurrence
            && occurrence != CheckpointViews.TodayOf(session);
    }

    private static Form FormOf(Turn turn, ProjectSession session, DateOnly occurrence, Checkpoint? known) =>
        QuestionsForm.Ask(
            turn.Speech,
            session.Project,
            occurrence,
            known is null ? session.Project.LastAnswers : known.Before,
            known?.Latest.Answers,
            new ActionCall(
                Verbs.CheckpointAnswer,
                session.Project.Id,
                Checkpoint.IdOf(occurrence),
                CheckpointViews.CardOf(turn),
                known?.Latest.Number ?? 0
            ),
            session.DayOf(turn.Now)
        );
}
