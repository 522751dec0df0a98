using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>
/// Nobody gets more than one message a day about a project that they did not ask for. What comes second waits for the
/// next working day, or joins the first.
/// </summary>
public sealed partial record Project
{
    /// <summary>The day of the last such message, for each person who had one.</summary>
    public IReadOnlyList<Interruption> Interruptions
    {
        get => field ?? [];
        init;
    }

    public bool InterruptedOn(PersonKey person, DateOnly day) => Interruptions.Contains(new Interruption(person, day));

    /// <summary>True on a day on which a checkpoint is asked of them.</summary>
    public bool AsksOn(PersonKey person, DateOnly day)
    {
        var calendar = CalendarOf(Owner);
        return IsThen(Schedule.NextPrompt)
            || (
                Schedule.Pending is { } pending
                && pending.CardOf(person) is not null
                && (IsThen(pending.AskedAt) || IsThen(pending.SnoozedUntil) || IsThen(pending.NudgeAt))
            );

        bool IsThen(DateTimeOffset? at) => at is { } instant && calendar.DateOf(instant) == day;
    }

    public Project Interrupting(PersonKey person, DateOnly day) =>
        this with
        {
            Interruptions = [.. Interruptions.Where(one => one.Person != person), new Interruption(person, day)],
        };
}

/// <summary>The last message that someone got unasked.</summary>
public sealed record Interruption(PersonKey Person, DateOnly On);
