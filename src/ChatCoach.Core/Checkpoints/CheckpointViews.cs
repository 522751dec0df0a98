using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What a checkpoint looks like now for who asks: read for a refresh, a stale click, or a form that was closed.</summary>
internal static class CheckpointViews
{
    /// <summary>The checkpoint that a call or a typed command means: the pending one before today's.</summary>
    public static DateOnly OccurrenceOf(Turn turn, ProjectSession session) =>
        (turn.IsCall ? Checkpoint.Read(turn.Call.Subject) : null)
        ?? session.Project.Schedule.Pending?.Occurrence
        ?? TodayOf(session);

    public static DateOnly TodayOf(ProjectSession session) => session.DayOf(session.Now);

    public static int CardOf(Turn turn) => turn.IsCall ? turn.Call.Step : 0;

    /// <summary>The row; a checkpoint that still waits has none, so that it need not be looked for.</summary>
    public static Task<Checkpoint?> FindAsync(
        ProjectSession session,
        DateOnly occurrence,
        CancellationToken cancellationToken
    ) =>
        session.Project.Schedule.Pending?.Occurrence == occurrence
            ? Task.FromResult<Checkpoint?>(null)
            : session.FindAsync(Checkpoint.Row, Checkpoint.IdOf(occurrence), cancellationToken);

    /// <summary>The row of a checkpoint that was answered when the card was shown: the call's version says that there is one.</summary>
    public static NamedRow? EditedBy(Turn turn) => turn.IsCall ? EditedBy(turn.Call) : null;

    public static NamedRow? EditedBy(ActionCall call) =>
        call is { Version: > 0, Subject: { } subject } ? NamedRow.Of(Checkpoint.Row, subject) : null;

    public static async Task<CoachMessage> CurrentAsync(
        ProjectSession session,
        Speech speech,
        DateOnly occurrence,
        int card,
        CancellationToken cancellationToken
    )
    {
        if (session.Project.Schedule.Pending is { } pending && pending.Occurrence == occurrence)
        {
            return Waiting(session, speech, pending);
        }

        return await FindAsync(session, occurrence, cancellationToken) is { } checkpoint
            ? SummaryMessages.Summary(speech, session.Project, checkpoint, card, MayAnswer(session), session.Now)
            : Without(session, speech, occurrence);
    }

    /// <summary>The answer to a click on a card that is out of date: nothing changes, and here is where things stand.</summary>
    public static async Task<Reply> StaleAsync(
        ProjectSession session,
        Speech speech,
        DateOnly occurrence,
        int card,
        CancellationToken cancellationToken
    )
    {
        var checkpoint = await FindAsync(session, occurrence, cancellationToken);
        return checkpoint is null || checkpoint.Latest.By == session.Me?.Person
            ? Reply
                .Replace(await CurrentAsync(session, speech, occurrence, card, cancellationToken))
                .WithNotice(speech["checkpoint.stale"])
            : Reply
                .Replace(SummaryMessages.OtherAnswered(speech, session.Project, checkpoint, card, afterClick: true))
                .WithNotice(speech.Say("checkpoint.stale.other", checkpoint.Latest.Name));
    }

    public static bool MayAnswer(ProjectSession session) =>
        session.Me is { } me && Access.Allows(me.Role, Permission.AnswerCheckpoint);

    private static CoachMessage Waiting(ProjectSession session, Speech speech, PendingCheckpoint pending)
    {
        var me = session.Me!;
        var card = pending.CardOf(me.Person)?.Number ?? 0;
        if (me.Role == Role.Owner && (pending.HandedOver || pending.Asked != me.Person))
        {
            return LineMessages.HandedOver(speech, session.Project, pending, card, session.Now);
        }

        return pending.Asked != me.Person ? LineMessages.Open(speech, session.Project, pending.Occurrence)
            : pending.SnoozedUntil is null ? PromptMessages.Prompt(speech, session.Project, pending, me, session.Now)
            : LineMessages.Snoozed(speech, session.Project, pending, card, session.Now);
    }

    private static CoachMessage Without(ProjectSession session, Speech speech, DateOnly occurrence) =>
        session.Project.Schedule.IsPausedOn(TodayOf(session))
            ? LineMessages.Paused(speech, session.Project, session.Now)
            : LineMessages.Closed(speech, session.Project, occurrence, session.Now);
}
