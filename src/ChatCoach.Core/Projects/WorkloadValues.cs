using System.Text.Json.Serialization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>A time in which our side must do something: declared, or the acceptance of a stage.</summary>
/// <param name="Id">t1, t2 and so on, never used again; accept-s1 for the acceptance of stage s1.</param>
/// <param name="What">In the words of who declared it; the stage's name for an acceptance.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, included.</param>
public sealed record ClientTurn(string Id, string What, DateOnly From, DateOnly Until)
{
    public const int LongestWhat = 120;

    /// <summary>The stage that is accepted; null for a declared one.</summary>
    public string? Stage { get; init; }

    /// <summary>The day of the stage on which its dates rest: with another day they are worked out anew.</summary>
    public DateOnly? PlannedFor { get; init; }

    /// <summary>The first day for which people were asked for; with another first day they are asked for again.</summary>
    public DateOnly? AskedFor { get; init; }

    /// <summary>The day of that asking.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The first day for which it was told that still nobody is booked.</summary>
    public DateOnly? WarnedFor { get; init; }

    /// <summary>The last day after which it was asked whether it was done.</summary>
    public DateOnly? EndAskedFor { get; init; }

    /// <summary>When a reminder that came at a bad time is looked at again, UTC.</summary>
    public DateTimeOffset? LookAt { get; init; }

    /// <summary>The first day, and the day of the booking, when people were last booked.</summary>
    public DateOnly? BookedFor { get; init; }

    public DateOnly? BookedOn { get; init; }

    /// <summary>Who steps in, by name.</summary>
    public string? StandIn { get; init; }

    public IReadOnlyList<Booking> Bookings
    {
        get => field ?? [];
        init;
    }

    /// <summary>Who is booked in another project on days of this turn, as it was found when people were last asked for.</summary>
    public IReadOnlyList<BusyDays> Busy
    {
        get => field ?? [];
        init;
    }

    public DateOnly? ClosedOn { get; init; }

    public TurnOutcome? Outcome { get; init; }

    /// <summary>Counts its changes: a button of an older card changes nothing.</summary>
    public int Version { get; init; } = 1;

    [JsonIgnore]
    public DateRange Range => new(From, Until);

    [JsonIgnore]
    public bool IsOpen => ClosedOn is null;

    /// <summary>Those who count: nobody who cannot, and none that is cancelled.</summary>
    [JsonIgnore]
    public IEnumerable<Booking> Standing => Bookings.Where(booking => booking.Stands);

    /// <summary>People are booked, and since then the turn has moved without anybody having been told.</summary>
    [JsonIgnore]
    public bool HasMoved => IsOpen && BookedFor != From && AskedFor != From && Standing.Any();

    /// <summary>Nobody is booked and nobody was asked for yet.</summary>
    [JsonIgnore]
    public bool WantsPeople => IsOpen && AskedFor != From && !Standing.Any();

    /// <summary>People were asked for, and nobody is booked.</summary>
    [JsonIgnore]
    public bool IsUnbooked => IsOpen && AskedFor == From && !Standing.Any();

    public Booking? BookingOf(string? id) => Bookings.FirstOrDefault(booking => booking.Id == id);

    public ClientTurn With(Booking booking) =>
        this with
        {
            Bookings = [.. Bookings.Select(other => other.Id == booking.Id ? booking : other)],
        };
}

/// <summary>Days on which someone is booked in a project that is not named.</summary>
public sealed record BusyDays(string Name, DateOnly First, DateOnly Last);

/// <summary>What whoever runs the project is to hear of a turn of ours.</summary>
public enum ClientTurnNews
{
    Ask,
    Moved,
    Unbooked,
    Ended,
}

public enum TurnOutcome
{
    Done,
    NobodyNeeded,
}

/// <summary>Someone's days for a turn of ours.</summary>
/// <param name="Id">b1, b2 and so on; never used again in the project.</param>
/// <param name="Name">At most <see cref="LongestName"/> characters.</param>
/// <param name="Days">How much of their time, in days; half days count.</param>
/// <param name="From">The first day on which they are wanted.</param>
/// <param name="Until">The last day, included.</param>
public sealed record Booking(string Id, string Name, decimal Days, DateOnly From, DateOnly Until)
{
    public const int LongestName = 60;

    /// <summary>Null for someone who is not on the project: nobody but who booked them can ask them.</summary>
    public PersonKey? Person { get; init; }

    public BookingState State { get; init; } = BookingState.Asked;

    /// <summary>The days that they propose instead.</summary>
    public DateRange? Proposal { get; init; }

    /// <summary>What they say with it.</summary>
    public string? Note { get; init; }

    /// <summary>Days on which they were booked in another project already, and were booked all the same.</summary>
    public DateRange? Elsewhere { get; init; }

    /// <summary>Who booked them: the answer goes there.</summary>
    public PersonKey? BookedBy { get; init; }

    /// <summary>When whoever is to hear of its state next hears of it, where that is not now, UTC.</summary>
    public DateTimeOffset? TellAt { get; init; }

    /// <summary>When they are reminded, once, of a card that they have not answered, UTC.</summary>
    public DateTimeOffset? NudgeAt { get; init; }

    /// <summary>Counts its changes: a button of an older card changes nothing.</summary>
    public int Version { get; init; } = 1;

    [JsonIgnore]
    public DateRange Range => new(From, Until);

    [JsonIgnore]
    public bool Stands => State is not (BookingState.Declined or BookingState.Cancelled);
}

public enum BookingState
{
    /// <summary>A card asks them.</summary>
    Asked,

    /// <summary>Not on the project: it is for who booked them to ask.</summary>
    Noted,
    Accepted,
    Declined,
    Proposed,
    Cancelled,
}
