using System.Text.Json.Serialization;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>
/// One asking of the team why the project failed. Who has answered stands here; what was answered stands in a row of
/// its own that nobody is shown before the reveal.
/// </summary>
/// <param name="Number">Counts the project's pre-mortems from 1.</param>
/// <param name="OpenedOn">The day on which it was asked.</param>
/// <param name="RevealAt">When the answers are shown at the latest, UTC.</param>
public sealed record PreMortemRound(int Number, DateOnly OpenedOn, DateTimeOffset RevealAt)
{
    /// <summary>The stage at whose gate it was asked; null where it was for the project.</summary>
    public string? Stage { get; init; }

    public IReadOnlyList<PreMortemSeat> Seats { get; init; } = [];

    public DateTimeOffset? RevealedAt { get; init; }

    [JsonIgnore]
    public int Answers => Seats.Count(seat => seat.Answered);

    public PreMortemSeat? SeatOf(PersonKey? person) => Seats.FirstOrDefault(seat => seat.Person == person);

    /// <summary>True once nobody is left to wait for.</summary>
    [JsonIgnore]
    public bool IsComplete => Seats.All(seat => seat.Answered || seat.SatOut);

    public PreMortemRound Seating(PreMortemSeat seat) =>
        this with
        {
            Seats = SeatOf(seat.Person) is null
                ? [.. Seats, seat]
                : [.. Seats.Select(other => other.Person == seat.Person ? seat : other)],
        };
}

/// <summary>One of the client's people who are asked.</summary>
public sealed record PreMortemSeat(PersonKey Person)
{
    /// <summary>When the next card (the question, then the causes) is to reach them, where that is not now.</summary>
    public DateTimeOffset? TellAt { get; init; }

    public bool Answered { get; init; }

    public bool SatOut { get; init; }
}
