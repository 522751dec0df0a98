using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>
/// Asks when a checkpoint comes due. It looks at the schedule and not at the item: what is due first is done, and one
/// that has come takes the place of all that was still to come for the one before.
/// </summary>
public sealed class CheckpointAgenda(ICadenceClock clock, CoachOptions options) : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Prompt, AgendaKind.Nudge, AgendaKind.Deputy];

    public Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var schedule = session.Project.Schedule;
        return IsDue(schedule.NextPrompt) ? AskAsync(session, cancellationToken)
            : IsDue(schedule.Pending?.SnoozedUntil) ? Reminders.AgainAsync(session, options, cancellationToken)
            : IsDue(schedule.SponsorAt) ? TellSponsorAsync(session, cancellationToken)
            : IsDue(schedule.Pending?.NudgeAt) ? Reminders.NudgeAsync(session, cancellationToken)
            : IsDue(schedule.Pending?.DeputyAt) ? Reminders.OfferToDeputyAsync(session, options, cancellationToken)
            : Task.CompletedTask;

        bool IsDue(DateTimeOffset? at) => at <= session.Now;
    }

    private async Task AskAsync(ProjectSession session, CancellationToken cancellationToken)
    {
        var owner = session.Project.Owner;
        var calendar = session.Project.CalendarOf(owner);
        var schedule = session.Project.Schedule;
        if (!calendar.IsWorkingTime(session.Now))
        {
            Hold(session, calendar);
            return;
        }

        // Several came due while the service was down: the newest is asked, and once.
        var due = schedule.HeldSince ?? schedule.NextPrompt!.Value;
        var occurrence = schedule.NextOccurrence!.Value;
        var following = schedule.WithNext(calendar.EndOf(occurrence), clock, calendar);
        while (following.NextPrompt <= session.Now)
        {
            (due, occurrence) = (following.NextPrompt!.Value, following.NextOccurrence!.Value);
            following = schedule.WithNext(calendar.EndOf(occurrence), clock, calendar);
        }

        var numbers = Thresholds.Of(session.Project, options);
        var late = session.Now - due > TimeSpan.FromMinutes(options.LateAfterMinutes);
        var pending = new PendingCheckpoint(occurrence, session.Now, owner.Person!) { Late = late }.AskedOf(
            owner.Person!
        ) with
        {
            NudgeAt = calendar.AddWorkingHours(session.Now, numbers.NudgeAfterWorkingHours),
        };
        await ReplaceMissedAsync(session, occurrence, cancellationToken);
        session.Project = session.Project with
        {
            Schedule = following with
            {
                Pending = pending,
                Missed = session.Project.Schedule.Missed,
                PausedUntil = null,
                PauseReason = null,
            },
        };
        session.Record("checkpoint.asked", Checkpoint.IdOf(occurrence), ("late", late ? "yes" : null));
        var speech = await session.SpeechOfAsync(owner, cancellationToken);
        CheckpointCards.Send(
            session,
            pending,
            PromptMessages.Prompt(speech, session.Project, pending, owner, session.Now)
        );
        session.Project = session.Project.TellingSponsor(numbers, session.Now);
        if (session.Project.Schedule.SponsorAt <= session.Now)
        {
            await TellSponsorAsync(session, cancellationToken);
        }
    }

    /// <summary>It came due while the service was down and it is no hour to ask: the next working time is.</summary>
    private static void Hold(ProjectSession session, WorkCalendar calendar)
    {
        var schedule = session.Project.Schedule;
        session.Project = session.Project with
        {
            Schedule = schedule with
            {
                HeldSince = schedule.HeldSince ?? schedule.NextPrompt,
                NextPrompt = calendar.NextWorkingTime(session.Now),
            },
        };
        session.Record("checkpoint.held", Checkpoint.IdOf(schedule.NextOccurrence!.Value));
    }

    /// <summary>The one before was not answered: it counts, and its cards shrink.</summary>
    private static async Task ReplaceMissedAsync(
        ProjectSession session,
        DateOnly by,
        CancellationToken cancellationToken
    )
    {
        var schedule = session.Project.Schedule;
        if (schedule.Pending is not { } missed)
        {
            return;
        }

        session.Project = session.Project with { Schedule = schedule with { Missed = schedule.Missed + 1 } };
        session.Record("checkpoint.missed", Checkpoint.IdOf(missed.Occurrence));
        await CheckpointCards.UpdateAllAsync(
            session,
            missed.Occurrence,
            missed.Shown,
            0,
            "replaced",
            (speech, _) => LineMessages.Replaced(speech, session.Project, missed.Occurrence, by),
            cancellationToken
        );
    }

    /// <summary>Once, in the sponsor's own working time: they are not written to again for the same silence.</summary>
    private static async Task TellSponsorAsync(ProjectSession session, CancellationToken cancellationToken)
    {
        var schedule = session.Project.Schedule;
        var sponsor = session.Project.Sponsor;
        if (sponsor?.Person is not { } person || schedule.Missed == 0)
        {
            session.Project = session.Project with { Schedule = schedule with { SponsorAt = null } };
            session.Record("sponsor.kept");
            return;
        }

        var calendar = session.Project.CalendarOf(sponsor);
        if (!calendar.IsWorkingTime(session.Now))
        {
            session.Project = session.Project with
            {
                Schedule = schedule with { SponsorAt = calendar.NextWorkingTime(session.Now) },
            };
            session.Record("sponsor.held");
            return;
        }

        session.Project = session.Project with { Schedule = schedule with { SponsorAt = null, SponsorTold = true } };
        session.Record("sponsor.told", null, ("missed", schedule.Missed.ToString(CultureInfo.InvariantCulture)));
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"silence-{session.Project.Version}-sponsor"),
                person,
                PromptMessages.Silence(await session.SpeechOfAsync(sponsor, cancellationToken), session.Project)
            )
        );
    }
}
