using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>"Not now" and "not me": snoozes, and the hand-over to the deputy.</summary>
public sealed class PostponeHandler(ProjectDesk desk, CoachOptions options) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Snooze, TypedAsync);
        routes.On(Verbs.CheckpointSnooze, SnoozeAsync);
        routes.On(Verbs.CheckpointHandOver, HandOverAsync);
    }

    private Task<Reply> TypedAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.AnswerCheckpoint,
            session =>
                Task.FromResult(
                    session.Project.Schedule.Pending is not { } pending
                        ? Reply.Note(
                            turn.Speech.Say(
                                "checkpoint.none",
                                CheckpointWords.NextOf(turn.Speech, session.Project, turn.Now)
                            )
                        )
                    : SnoozeTimes.Read(turn.Phrase!.Rest) is { } choice
                        ? Reply.Note(Snooze(turn, session, pending, choice).Summary)
                    : Reply.Say(PromptMessages.ChooseSnooze(turn.Speech, session.Project, pending, turn.Now))
                ),
            cancellationToken
        );

    private Task<Reply> SnoozeAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.AnswerCheckpoint,
            async session =>
                CurrentOf(turn, session) is not { } pending
                    ? await StaleAsync(turn, session, cancellationToken)
                    : Reply.Replace(Snooze(turn, session, pending, turn.Call.Choice)),
            cancellationToken
        );

    private Task<Reply> HandOverAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.AnswerCheckpoint,
            async session =>
            {
                if (CurrentOf(turn, session) is not { } pending || pending.Asked != session.Me!.Person)
                {
                    return await StaleAsync(turn, session, cancellationToken);
                }

                if (session.Me.Role != Role.Owner || session.Project.Deputy is not { HasJoined: true } deputy)
                {
                    return Reply.Note(turn.Speech["checkpoint.noDeputy"]);
                }

                var free = session.Project.CalendarOf(deputy).NextWorkingTime(turn.Now);
                Reminders.Keep(session, pending.Changed() with { HandedOver = true, DeputyAt = free });
                session.Record("checkpoint.handed-over", Checkpoint.IdOf(pending.Occurrence), ("to", deputy.Name));
                if (free <= turn.Now)
                {
                    await Reminders.OfferToDeputyAsync(session, options, cancellationToken);
                }

                return Reply.Replace(
                    LineMessages.HandedOver(
                        turn.Speech,
                        session.Project,
                        session.Project.Schedule.Pending!,
                        turn.Call.Step,
                        turn.Now
                    )
                );
            },
            cancellationToken
        );

    /// <summary>Puts it off and says so; a live card elsewhere shrinks to the same line.</summary>
    private static CoachMessage Snooze(Turn turn, ProjectSession session, PendingCheckpoint pending, string? choice)
    {
        var me = session.Me!;
        var until = SnoozeTimes.Of(choice, turn.Now, pending.AskedAt, session.Project.CalendarOf(me));
        var snoozed = pending.Changed() with { SnoozedUntil = until, Asked = me.Person!, HandedOver = false };
        Reminders.Keep(session, snoozed);
        session.Record(
            "checkpoint.snoozed",
            Checkpoint.IdOf(pending.Occurrence),
            ("until", until.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
        );
        var card = snoozed.CardOf(me.Person);
        var line = LineMessages.Snoozed(turn.Speech, session.Project, snoozed, card?.Number ?? 0, turn.Now);
        if (card?.Number != CheckpointViews.CardOf(turn))
        {
            CheckpointCards.Update(
                session,
                pending.Occurrence,
                card,
                FormattableString.Invariant($"snoozed{snoozed.Version}"),
                line
            );
        }

        return line;
    }

    /// <summary>The pending checkpoint, where the card shows its present version.</summary>
    private static PendingCheckpoint? CurrentOf(Turn turn, ProjectSession session) =>
        session.Project.Schedule.Pending is { } pending
        && pending.Occurrence == Checkpoint.Read(turn.Call.Subject)
        && pending.Version == turn.Call.Version
            ? pending
            : null;

    private static Task<Reply> StaleAsync(Turn turn, ProjectSession session, CancellationToken cancellationToken) =>
        CheckpointViews.StaleAsync(
            session,
            turn.Speech,
            CheckpointViews.OccurrenceOf(turn, session),
            turn.Call.Step,
            cancellationToken
        );
}
