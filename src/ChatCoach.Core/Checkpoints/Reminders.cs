using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What follows a prompt that is not answered: its return after a snooze, the one nudge, the deputy.</summary>
internal static class Reminders
{
    /// <summary>A snooze is over: it is asked again, of the same person, with a card of its own.</summary>
    public static async Task AgainAsync(
        ProjectSession session,
        CoachOptions options,
        CancellationToken cancellationToken
    )
    {
        var before = session.Project.Schedule.Pending!;
        var asked = session.Project.Members.First(member => member.Person == before.Asked);
        var calendar = session.Project.CalendarOf(asked);
        if (!calendar.IsWorkingTime(session.Now))
        {
            Hold(session, before with { SnoozedUntil = calendar.NextWorkingTime(session.Now) });
            return;
        }

        var again = before.AskedOf(before.Asked);
        if (!before.Nudged)
        {
            again = again with { NudgeAt = NudgeTime(session, calendar, options) };
        }
        else if (asked.Role == Role.Owner)
        {
            again = again with { DeputyAt = DeputyTime(session) };
        }

        Keep(session, again);
        session.Record("checkpoint.asked", Checkpoint.IdOf(again.Occurrence), ("again", "yes"));
        var speech = await session.SpeechOfAsync(asked, cancellationToken);
        CheckpointCards.Send(session, again, PromptMessages.Prompt(speech, session.Project, again, asked, session.Now));
        CheckpointCards.Update(
            session,
            again.Occurrence,
            before.CardOf(before.Asked),
            "again",
            LineMessages.Again(speech, session.Project, again.Occurrence, session.Now)
        );
    }

    /// <summary>The one nudge of who was asked: the owner, or the deputy to whom the owner handed it over.</summary>
    public static async Task NudgeAsync(ProjectSession session, CancellationToken cancellationToken)
    {
        var before = session.Project.Schedule.Pending!;
        var asked = session.Project.Members.First(member => member.Person == before.Asked);
        var calendar = session.Project.CalendarOf(asked);
        if (!calendar.IsWorkingTime(session.Now))
        {
            Hold(session, before with { NudgeAt = calendar.NextWorkingTime(session.Now) });
            return;
        }

        var nudged = before.AskedOf(before.Asked) with
        {
            Nudged = true,
            DeputyAt = asked.Role == Role.Owner ? DeputyTime(session) : null,
        };
        Keep(session, nudged);
        session.Record("checkpoint.nudged", Checkpoint.IdOf(nudged.Occurrence));
        var speech = await session.SpeechOfAsync(asked, cancellationToken);
        CheckpointCards.Send(
            session,
            nudged,
            PromptMessages.Nudge(speech, session.Project, nudged, asked, session.Now)
        );
        CheckpointCards.Update(
            session,
            nudged.Occurrence,
            before.CardOf(before.Asked),
            "nudged",
            LineMessages.Nudged(speech, session.Project, nudged.Occurrence, session.Now)
        );
    }

    /// <summary>Asks the deputy, in their working time; where there is none to ask, the owner's card says so.</summary>
    public static async Task OfferToDeputyAsync(
        ProjectSession session,
        CoachOptions options,
        CancellationToken cancellationToken
    )
    {
        var before = session.Project.Schedule.Pending!;
        var owner = session.Project.Owner;
        var card = before.CardOf(owner.Person);
        if (session.Project.Deputy is not { Person: { } person } deputy)
        {
            var open = before.Changed();
            Keep(session, open);
            session.Record("checkpoint.kept", Checkpoint.IdOf(before.Occurrence));
            CheckpointCards.Update(
                session,
                before.Occurrence,
                card,
                "kept",
                LineMessages.NoDeputy(
                    await session.SpeechOfAsync(owner, cancellationToken),
                    session.Project,
                    open,
                    card?.Number ?? 0
                )
            );
            return;
        }

        var calendar = session.Project.CalendarOf(deputy);
        if (!calendar.IsWorkingTime(session.Now))
        {
            Hold(session, before with { DeputyAt = calendar.NextWorkingTime(session.Now) });
            return;
        }

        // Handed over, it is the deputy's as it was the owner's, with one reminder; offered, it stays the owner's.
        var offered = before.AskedOf(person);
        if (before.HandedOver)
        {
            offered = offered with { Nudged = false, NudgeAt = NudgeTime(session, calendar, options) };
        }

        Keep(session, offered);
        session.Record("checkpoint.offered", Checkpoint.IdOf(offered.Occurrence), ("to", deputy.Name));
        CheckpointCards.Send(
            session,
            offered,
            PromptMessages.Prompt(
                await session.SpeechOfAsync(deputy, cancellationToken),
                session.Project,
                offered,
                deputy,
                session.Now
            )
        );

        // Where the owner pressed the button, the card that was pressed gets the answer itself.
        if (session.Me is null)
        {
            CheckpointCards.Update(
                session,
                offered.Occurrence,
                card,
                "offered",
                LineMessages.HandedOver(
                    await session.SpeechOfAsync(owner, cancellationToken),
                    session.Project,
                    offered,
                    card?.Number ?? 0,
                    session.Now
                )
            );
        }
    }

    public static void Keep(ProjectSession session, PendingCheckpoint? pending) =>
        session.Project = session.Project with { Schedule = session.Project.Schedule with { Pending = pending } };

    private static DateTimeOffset NudgeTime(ProjectSession session, WorkCalendar calendar, CoachOptions options) =>
        calendar.AddWorkingHours(session.Now, Thresholds.Of(session.Project, options).NudgeAfterWorkingHours);

    /// <summary>The next working day of the deputy, or of the owner where nobody has that part.</summary>
    private static DateTimeOffset DeputyTime(ProjectSession session)
    {
        var calendar = session.Project.CalendarOf(session.Project.Deputy ?? session.Project.Owner);
        return calendar.StartOf(calendar.NextWorkingDay(calendar.DateOf(session.Now)));
    }

    /// <summary>The service was down when it was due, and now is no hour to write.</summary>
    private static void Hold(ProjectSession session, PendingCheckpoint held)
    {
        Keep(session, held);
        session.Record("checkpoint.held", Checkpoint.IdOf(held.Occurrence));
    }
}
