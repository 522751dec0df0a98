using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Checkpoints;
using CsCheck;

namespace ChatCoach.Core.Tests.Turns;

public sealed class DelayLedgerTests
{
    private static readonly DateOnly Begin = new(2026, 11, 23);

    [Fact]
    public void Each_side_has_the_working_days_for_which_it_held_the_turn()
    {
        // Provider Mon 23 to Fri 27, us until Thu 3, a third party until Mon 7.
        var ledger = Started()
            .HandingOver(new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 11, 27)))
            .HandingOver(new TurnEvent(0, "s1", Side.ThirdParty, new DateOnly(2026, 12, 3)))
            .LedgerOn(new DateOnly(2026, 12, 7));

        Assert.Equal((4, 4, 2, 10), (ledger.Provider.Held, ledger.Client.Held, ledger.ThirdParty.Held, ledger.Elapsed));
    }

    [Fact]
    public void A_holiday_and_the_leave_of_the_side_that_holds_the_turn_do_not_count()
    {
        var project = Started() with
        {
            Settings = ProjectSettings.None with
            {
                ProviderClosed = [new DateRange(new DateOnly(2026, 12, 28), new DateOnly(2026, 12, 30))],
            },
        };

        // 28 weekdays from Tuesday 24 November on, but Christmas.
        Assert.Equal(27, Started().LedgerOn(new DateOnly(2026, 12, 31)).Provider.Held);
        Assert.Equal(24, project.LedgerOn(new DateOnly(2026, 12, 31)).Provider.Held);
    }

    [Fact]
    public void Days_after_the_due_day_are_late_and_only_those_for_which_the_turn_was_held()
    {
        var project = Started()
            .HandingOver(
                new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 11, 27)) { Due = new DateOnly(2026, 12, 1) }
            )
            .HandingOver(new TurnEvent(0, "s1", Side.Provider, new DateOnly(2026, 12, 4)));

        var ledger = project.LedgerOn(new DateOnly(2026, 12, 16));

        Assert.Equal(new SideClock(5, 3), ledger.Client);

        // The stage was planned for Friday 11.
        Assert.Equal(3, ledger.Provider.Late);
        Assert.Equal(new DateOnly(2026, 12, 11), ledger.Periods[^1].Due);
    }

    [Fact]
    public void A_turn_that_comes_after_its_due_day_is_late_from_the_day_it_came()
    {
        var project = Started()
            .HandingOver(new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 11, 27)))
            .HandingOver(new TurnEvent(0, "s1", Side.Provider, new DateOnly(2026, 12, 16)));

        Assert.Equal(2, project.LedgerOn(new DateOnly(2026, 12, 18)).Provider.Late);
    }

    [Fact]
    public void What_was_promised_by_then_is_the_due_day_where_none_was_said()
    {
        var project = Started() with
        {
            Turns = [new TurnEvent(1, "s1", Side.Provider, Begin)],
            Stages =
            [
                new Stage("s1", "Catalogue", new DateOnly(2026, 11, 25))
                {
                    PromisedFor = new DateOnly(2026, 12, 18),
                    Promises =
                    [
                        new Promise(new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 24)),
                        new Promise(new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 10)),
                    ],
                },
            ],
        };
        project = project.HandingOver(new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 12, 1)));

        Assert.Equal(3, project.LedgerOn(new DateOnly(2026, 12, 14)).Provider.Late);
    }

    [Fact]
    public void A_hand_over_never_counts_from_before_the_one_before_it()
    {
        var project = Started().HandingOver(new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 10, 1)));

        Assert.Equal(Begin, project.Turn.Since);
        Assert.Equal(0, project.LedgerOn(Begin).Elapsed);
    }

    [Fact]
    public void A_project_from_before_there_was_a_list_counts_from_the_turn_that_it_knows()
    {
        var old = CheckpointStage.Plain();
        Assert.Empty(old.Turns);

        var ledger = old.HandingOver(new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 11, 27)))
            .LedgerOn(new DateOnly(2026, 11, 30));

        Assert.Equal((4, 1), (ledger.Provider.Held, ledger.Client.Held));
    }

    [Fact]
    public void The_clocks_together_are_the_days_that_were_working_days_for_who_held_the_turn() =>
        AnyTurns.Gen.Sample(any =>
        {
            var (project, today) = any.Build();
            var ledger = project.LedgerOn(today);
            var holders = AnyTurns.Holders(project);
            var expected = new Dictionary<Side, int>();
            for (var day = Begin.AddDays(1); day <= today; day = day.AddDays(1))
            {
                // A day counts for who had the turn when it began.
                var holder = holders.Last(one => one.Since < day).Side;
                expected[holder] =
                    expected.GetValueOrDefault(holder) + (project.CalendarOf(holder).IsWorkingDay(day) ? 1 : 0);
            }

            foreach (var side in Enum.GetValues<Side>())
            {
                Assert.Equal(expected.GetValueOrDefault(side), ledger.Of(side).Held);
                Assert.InRange(ledger.Of(side).Late, 0, ledger.Of(side).Held);
            }

            Assert.Equal(expected.Values.Sum(), ledger.Elapsed);
            Assert.Equal(holders[^1].Side, project.Turn.Side);
            Assert.Equal(any.Moves.Length + 1, project.HandOvers.Count);
        });

    [Fact]
    public void Saying_again_who_holds_the_turn_changes_no_clock() =>
        Gen.Select(AnyTurns.Gen, Gen.Int[0, 30])
            .Sample(
                (any, place) =>
                {
                    var (project, today) = any.Build();
                    var (split, _) = any.SplitAt(place).Build();

                    var (one, other) = (project.LedgerOn(today), split.LedgerOn(today));
                    Assert.Equal(
                        (one.Client.Held, one.Provider.Held, one.ThirdParty.Held),
                        (other.Client.Held, other.Provider.Held, other.ThirdParty.Held)
                    );
                    Assert.Equal(project.Turn, split.Turn);
                }
            );

    private static Project Started() =>
        CheckpointStage.Plain() with
        {
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
        };
}

/// <summary>Any hand-overs from Monday 23 November 2026 on: the provider first, then some, of which some correct.</summary>
/// <param name="Moves">Days since the one before, the side, and the number that it corrects or 0.</param>
/// <param name="Leaves">Days from the beginning, how many more, and whether it is the provider who is away.</param>
internal sealed record AnyTurns(
    (int Days, Side Side, int Corrects)[] Moves,
    (int First, int More, bool Theirs)[] Leaves
)
{
    public static readonly Gen<AnyTurns> Gen = CsCheck.Gen.Select(
        CsCheck
            .Gen.Select(
                CsCheck.Gen.Int[0, 12],
                CsCheck.Gen.Int[0, 2].Select(side => (Side)side),
                CsCheck.Gen.Int[-20, 12]
            )
            .Array[0, 20],
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 120], CsCheck.Gen.Int[0, 9], CsCheck.Gen.Bool).Array[0, 4],
        (moves, leaves) => new AnyTurns(moves, leaves)
    );

    private static readonly DateOnly Begin = new(2026, 11, 23);

    public (Project Project, DateOnly Today) Build()
    {
        var plain = CheckpointStage.Plain();
        var project = plain with
        {
            Members = [plain.Owner with { DaysOff = Away(theirs: false) }],
            Settings = ProjectSettings.None with { ProviderClosed = Away(theirs: true) },
        };
        var day = Begin;
        foreach (var (days, side, corrects) in Moves)
        {
            day = day.AddDays(days);
            project = project.HandingOver(
                new TurnEvent(0, "s1", side, day) { Corrects = Wrong(corrects, project.HandOvers) }
            );
        }

        return (project, day.AddDays(9));
    }

    /// <summary>Who held the turn from when, read by hand: a correction changes the side of what it corrects.</summary>
    public static List<(DateOnly Since, Side Side)> Holders(Project project)
    {
        List<(int Number, DateOnly Since, Side Side)> holders = [];
        foreach (var turn in project.HandOvers)
        {
            if (turn.Corrects is { } wrong)
            {
                var index = holders.FindIndex(one => one.Number == wrong);
                holders[index] = (turn.Number, holders[index].Since, turn.Side);
            }
            else
            {
                holders.Add((turn.Number, turn.Since, turn.Side));
            }
        }

        return [.. holders.Select(one => (one.Since, one.Side))];
    }

    /// <summary>With who holds the turn said once more, half way to the next hand-over.</summary>
    public AnyTurns SplitAt(int place)
    {
        var plain = Moves.Where(move => move.Corrects <= 0).ToArray();
        if (plain.Length != Moves.Length || plain.Length == 0)
        {
            return this;
        }

        var at = place % plain.Length;
        var (days, side, _) = plain[at];
        var half = days / 2;
        var holder = at == 0 ? Side.Provider : plain[at - 1].Side;
        return this with { Moves = [.. plain[..at], (half, holder, 0), (days - half, side, 0), .. plain[(at + 1)..]] };
    }

    private List<DateRange> Away(bool theirs) =>
        [
            .. Leaves
                .Where(leave => leave.Theirs == theirs)
                .Select(leave => new DateRange(Begin.AddDays(leave.First), Begin.AddDays(leave.First + leave.More))),
        ];

    /// <summary>A hand-over that still counts, or none.</summary>
    private static int? Wrong(int number, IReadOnlyList<TurnEvent> turns) =>
        turns.Any(turn => turn.Number == number) && !turns.Any(turn => turn.Corrects == number) ? number : null;
}
