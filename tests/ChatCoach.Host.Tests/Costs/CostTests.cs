using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>What a turn costs in storage, counted, and told truly in ARCHITECTURE.md.</summary>
public sealed class CostTests(AzuriteFixture azurite)
{
    /// <summary>Round trips that a turn that changes something may need before its answer.</summary>
    private const int Most = 3;

    public static TheoryData<string> Kinds => [.. Turns.All.Keys];

    public static TheoryData<string> OtherKinds => [.. Turns.AtMost.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_turn_costs_what_the_table_says(string kind)
    {
        var warm = await CountAsync(kind, cold: false);
        var cold = await CountAsync(kind, cold: true);

        var told = CostTable.Read().GetValueOrDefault(kind);
        Assert.True(told?.Warm == warm && told.Cold == cold, $"| {kind} | {warm} | {cold} | is what was counted.");
        Assert.Equal(warm.Writes > 0, told.Changes);
    }

    [Fact]
    public void The_table_knows_the_turns_that_are_counted_and_no_others() =>
        Assert.Equal(Turns.All.Keys.Order(StringComparer.Ordinal), CostTable.Read().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_turn_that_changes_something_waits_for_the_store_three_times_at_most()
    {
        // Nobody waits for the agenda.
        var turns = CostTable
            .Read()
            .Where(line => line.Value.Changes && !line.Key.StartsWith("agenda", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(turns);
        Assert.All(turns, line => Assert.True(line.Value is { Warm.Waits: <= Most, Cold.Waits: <= Most }, line.Key));
    }

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public async Task A_turn_that_is_not_in_the_table_waits_three_times_at_most_too(string kind)
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());

        var cost = await stage.CountsAsync(await Turns.AtMost[kind](stage));

        Assert.True(cost is { Waits: <= Most, Writes: > 0 }, $"{kind}: {cost}");
    }

    private async Task<Cost> CountAsync(string kind, bool cold)
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());
        var turn = await Turns.All[kind](stage);
        if (cold)
        {
            await stage.RestartsAsync();
        }

        return await stage.CountsAsync(turn);
    }
}
