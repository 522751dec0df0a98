using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;
using CsCheck;

namespace ChatCoach.Core.Tests.Checkpoints;

/// <summary>
/// What else of a project has times of its own: a stage and a turn of ours with people booked, two risks under review, a
/// pre-mortem that is open, a provider who lets nothing be heard, and a channel that gets the digest. The instants may be
/// at night or on a day off: they were planned before somebody declared leave, or before a holiday was known.
/// </summary>
/// <param name="Hours">From the beginning: when each falls due.</param>
/// <param name="Due">Days until the stage is due.</param>
/// <param name="Ours">Days until the declared turn begins.</param>
internal sealed record AnyWork(int[] Hours, int Due, int Ours, DigestRhythm Digest)
{
    public static readonly Gen<AnyWork> Gen = CsCheck.Gen.Select(
        CsCheck.Gen.Int[1, 24 * 45].Array[8],
        CsCheck.Gen.Int[1, 60],
        CsCheck.Gen.Int[1, 45],
        CsCheck.Gen.Int[0, 1].Select(second => second == 0 ? DigestRhythm.Weekly : DigestRhythm.Fortnightly),
        (hours, due, ours, digest) => new AnyWork(hours, due, ours, digest)
    );

    private static readonly ConversationAddress Channel = new("msteams", "", "tenant-1", "19:channel", false);

    /// <summary>The project with this work; it has Ana, Marc, Helene and Nadia.</summary>
    public Project On(Project project, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.Date);
        return project with
        {
            BookAheadDays = 10,
            Stages = [new Stage("s1", "Catalogue", today.AddDays(Due))],
            Turn = new StageTurn(Side.Provider, today.AddDays(-3)),
            Figures = [Nothing(today.AddDays(-14)), Nothing(today.AddDays(-7))],
            ClientTurns = [Turn(today, now)],
            ClientTurnsMade = 1,
            BookingsMade = 2,
            Risks =
            [
                new Risk("r1", "Le budget fond") { ReviewAt = At(now, 0) },
                new Risk("r2", "Paul part") { ReviewAt = At(now, 1), Owner = Cast.Key("Marc") },
            ],
            RisksMade = 2,
            PreMortem = new PreMortemRound(1, today, At(now, 2))
            {
                Seats =
                [
                    new PreMortemSeat(Cast.Key("Ana")),
                    new PreMortemSeat(Cast.Key("Marc")) { TellAt = At(now, 3) },
                    new PreMortemSeat(Cast.Key("Nadia")) { TellAt = At(now, 4) },
                ],
            },
            Settings = project.Settings with { Digest = Digest },
            Channel = new DigestChannel(Channel, Cast.Key("Ana"), "fr-FR") { Number = 1, NextAt = At(now, 5) },
            ChannelsNamed = 1,
        };
    }

    private ClientTurn Turn(DateOnly today, DateTimeOffset now)
    {
        var (from, until) = (today.AddDays(Ours), today.AddDays(Ours + 4));
        return new ClientTurn("t1", "Fournir les textes", from, until)
        {
            AskedFor = from,
            AskedOn = today,
            BookedFor = from,
            BookedOn = today,
            Bookings =
            [
                new Booking("b1", "Nadia", 2, from, until)
                {
                    Person = Cast.Key("Nadia"),
                    BookedBy = Cast.Key("Ana"),
                    TellAt = At(now, 6),
                },
                new Booking("b2", "Marc", 1, from, until)
                {
                    Person = Cast.Key("Marc"),
                    BookedBy = Cast.Key("Ana"),
                    State = BookingState.Declined,
                    TellAt = At(now, 7),
                },
            ],
        };
    }

    private static CheckpointFigures Nothing(DateOnly day) =>
        new(day, Health.AtRisk, Side.Provider) { Next = "Catalogue", Delivered = "no" };

    private DateTimeOffset At(DateTimeOffset now, int which) => now.AddHours(Hours[which]);
}
