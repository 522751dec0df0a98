using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>When to look whether the project lies under the provider's pile, and what was last said of it.</summary>
public sealed partial record Project
{
    /// <summary>What was last found; null where there is nothing to say.</summary>
    public Stall? Stall { get; init; }

    /// <summary>When a look that came at a bad time is taken again.</summary>
    public DateTimeOffset? StallLookAt { get; init; }

    /// <summary>How this provider usually behaves, in its own working days.</summary>
    public ProviderRhythm Rhythm() => new(this, CalendarOf(Side.Provider));

    /// <summary>
    /// Time alone can add two signs: a silence that grows longer than usual, and a question that waits twice as long. A
    /// look is planned for the day of each, and for no other.
    /// </summary>
    private IEnumerable<AgendaItem> StallItems()
    {
        if (StallLookAt is { } held)
        {
            yield return new AgendaItem(held, AgendaKind.Stall, Id, "held");
        }

        if (Turn is not { Side: Side.Provider } || Turn.Since == default)
        {
            yield break;
        }

        var rhythm = Rhythm();
        var calendar = CalendarOf(Owner);
        yield return Look(rhythm.SilentFrom, "silence");
        if (rhythm.SlowFrom is { } slow)
        {
            yield return Look(slow, "reply");
        }

        AgendaItem Look(DateOnly day, string subject) =>
            new(calendar.StartOf(calendar.FirstWorkingDayFrom(day)), AgendaKind.Stall, Id, subject);
    }
}

/// <summary>What was found the last time, and told: the same finding is told once.</summary>
/// <param name="Level">How many signs there were.</param>
/// <param name="FoundOn">The day in the project's zone.</param>
/// <param name="QuietSince">Since when there was no sign then: a later sign begins a new count.</param>
public sealed record Stall(StallLevel Level, DateOnly FoundOn, DateOnly QuietSince);

public enum StallLevel
{
    /// <summary>One sign of five, or none.</summary>
    None,

    /// <summary>Two signs.</summary>
    Amber,

    /// <summary>Three or more.</summary>
    Red,
}
