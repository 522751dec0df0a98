using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>When the owner is asked, and where the asking stands.</summary>
public sealed record CheckpointSchedule
{
    public required Cadence Cadence { get; init; }

    /// <summary>When the next checkpoint opens, UTC; already moved off weekends, leave and pauses.</summary>
    public DateTimeOffset? NextPrompt { get; init; }

    /// <summary>The occurrence that <see cref="NextPrompt"/> stands for, by its date in the cadence's zone.</summary>
    public DateOnly? NextOccurrence { get; init; }

    /// <summary>When <see cref="NextPrompt"/> was due, where it could not be asked then and waits for working time.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>The checkpoint that waits for an answer.</summary>
    public PendingCheckpoint? Pending { get; init; }

    /// <summary>The last day without prompts; a pause always has an end.</summary>
    public DateOnly? PausedUntil { get; init; }

    public string? PauseReason { get; init; }

    /// <summary>Checkpoints in a row that nobody answered.</summary>
    public int Missed { get; init; }

    /// <summary>When the sponsor hears of the silence; null where there is nothing to tell, or nobody to tell it to yet.</summary>
    public DateTimeOffset? SponsorAt { get; init; }

    /// <summary>True once the sponsor was told of the silence that lasts: it is told once.</summary>
    public bool SponsorTold { get; init; }

    /// <summary>True up to and including the pause's last day; what stands there afterwards is history.</summary>
    public bool IsPausedOn(DateOnly today) => PausedUntil >= today;

    /// <summary>An answer came: what was missed before counts no more.</summary>
    public CheckpointSchedule Answered() => this with { Missed = 0, SponsorAt = null, SponsorTold = false };

    /// <summary>The prompts to come, the next first, as they fall by the calendar; without an end where the cadence has none.</summary>
    public IEnumerable<DateTimeOffset> Coming(ICadenceClock clock, WorkCalendar calendar)
    {
        var schedule = this;
        while (schedule is { NextPrompt: { } prompt, NextOccurrence: { } occurrence })
        {
            yield return prompt;
            schedule = schedule.WithNext(calendar.EndOf(occurrence), clock, calendar);
        }
    }

    /// <summary>By another cadence: what is pending stays, the next comes after now.</summary>
    public CheckpointSchedule Every(Cadence cadence, DateTimeOffset now, ICadenceClock clock, WorkCalendar calendar) =>
        (this with { Cadence = cadence }).WithNext(now, clock, calendar);

    /// <summary>
    /// The same checkpoints by a calendar that changed. One whose day has come but that was moved already is
    /// moved again, not passed over.
    /// </summary>
    public CheckpointSchedule Moved(DateTimeOffset now, ICadenceClock clock, WorkCalendar calendar)
    {
        var eve = NextOccurrence is { } next ? calendar.EndOf(next.AddDays(-1)) : now;
        var moved = Pending is { } pending
            ? this with
            {
                Pending = pending with { NudgeAt = Move(pending.NudgeAt), SnoozedUntil = Move(pending.SnoozedUntil) },
            }
            : this;
        return moved.WithNext(eve < now ? eve : now, clock, calendar);

        DateTimeOffset? Move(DateTimeOffset? at) => at is { } planned ? calendar.SameTimeOnWorkingDay(planned) : null;
    }

    /// <summary>
    /// With the first checkpoint after an instant that is not paused. One that falls on a weekend, on leave or outside
    /// working hours is asked at the next working time; one that would then come after the following is left to that one.
    /// </summary>
    /// <param name="after">The occurrences strictly after this instant count.</param>
    /// <param name="clock">Works out the cadence.</param>
    /// <param name="calendar">The working time of who is asked, in the cadence's zone.</param>
    public CheckpointSchedule WithNext(DateTimeOffset after, ICadenceClock clock, WorkCalendar calendar)
    {
        var nominal = clock.Next(Cadence, PausedUntil is { } last ? Later(after, calendar.EndOf(last)) : after);
        while (nominal is { } occurrence)
        {
            var prompt = calendar.SameTimeOnWorkingDay(occurrence);
            var following = clock.Next(Cadence, occurrence);
            var date = calendar.DateOf(occurrence);
            if (date != Pending?.Occurrence && (following is null || prompt < following))
            {
                return this with { NextPrompt = prompt, NextOccurrence = date, HeldSince = null };
            }

            nominal = following;
        }

        return this with
        {
            NextPrompt = null,
            NextOccurrence = null,
            HeldSince = null,
        };
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    internal IEnumerable<(DateTimeOffset Due, AgendaKind Kind, string Subject)> Due()
    {
        if (NextPrompt is { } prompt)
        {
            yield return (prompt, AgendaKind.Prompt, "");
        }

        if (SponsorAt is { } sponsor)
        {
            yield return (sponsor, AgendaKind.Prompt, "sponsor");
        }

        if (Pending is not { } pending)
        {
            yield break;
        }

        var subject = pending.Occurrence.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (pending.SnoozedUntil is { } snoozed)
        {
            yield return (snoozed, AgendaKind.Prompt, subject);
        }

        if (pending.NudgeAt is { } nudge)
        {
            yield return (nudge, AgendaKind.Nudge, subject);
        }

        if (pending.DeputyAt is { } deputy)
        {
            yield return (deputy, AgendaKind.Deputy, subject);
        }
    }
}

/// <summary>A checkpoint that was asked and not answered yet.</summary>
/// <param name="Occurrence">Its date in the cadence's zone: its identity.</param>
/// <param name="AskedAt">When it was asked, UTC.</param>
/// <param name="Asked">Who was asked last: the owner, then perhaps the deputy.</param>
public sealed record PendingCheckpoint(DateOnly Occurrence, DateTimeOffset AskedAt, PersonKey Asked)
{
    /// <summary>True when it came due while the service was down.</summary>
    public bool Late { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public DateTimeOffset? NudgeAt { get; init; }

    public DateTimeOffset? DeputyAt { get; init; }

    /// <summary>True once the one nudge was sent: there is no second.</summary>
    public bool Nudged { get; init; }

    /// <summary>True once the owner handed it over: the deputy has it, or gets it at <see cref="DeputyAt"/>.</summary>
    public bool HandedOver { get; init; }

    /// <summary>Counts what was done about it: a button of a card that shows an older one changes nothing.</summary>
    public int Version { get; init; }

    /// <summary>Counts the cards sent for it, so that each has a name of its own.</summary>
    public int Cards { get; init; }

    /// <summary>The card that each person has of it, one a person; it is the one to update.</summary>
    public IReadOnlyList<ShownCard> Shown { get; init; } = [];

    public ShownCard? CardOf(PersonKey? person) => Shown.FirstOrDefault(card => card.To == person);

    /// <summary>With what the deputy gets moved off the days on which they do not work.</summary>
    public PendingCheckpoint DeputyMoved(WorkCalendar deputy) =>
        DeputyAt is { } planned ? this with { DeputyAt = deputy.SameTimeOnWorkingDay(planned) } : this;

    /// <summary>Asked of someone with a new card; all that was to come for the card before is off.</summary>
    public PendingCheckpoint AskedOf(PersonKey person) =>
        Changed() with
        {
            Asked = person,
            Cards = Cards + 1,
            Shown = [.. Shown.Where(card => card.To != person), new ShownCard(person, Cards + 1)],
        };

    /// <summary>The next version, with nothing to come.</summary>
    public PendingCheckpoint Changed() =>
        this with
        {
            Version = Version + 1,
            SnoozedUntil = null,
            NudgeAt = null,
            DeputyAt = null,
        };
}

/// <summary>A card of a checkpoint that someone has, by its number among the checkpoint's cards.</summary>
public sealed record ShownCard(PersonKey To, int Number);
