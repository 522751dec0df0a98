using System.Text;
using ChatCoach.Core.Messages;
using ChatCoach.Host.TeamsEdge;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>After a year of much work a turn still waits as often for the store, and every card still fits.</summary>
public sealed class BusyYearTests(AzuriteFixture azurite)
{
    /// <summary>In bytes of UTF-16, as for the sample cards.</summary>
    private const int LargestCard = 80 * 1024;

    /// <summary>A row holds 512 KiB; a year takes no more than half of it, so that there is a second one.</summary>
    private const int LargestRoot = 256 * 1024;

    private static readonly string[] WithoutProject = ["welcome", "first message", "help", "language", "new project"];

    private static readonly string[] Asked =
    [
        "status",
        "projects",
        "plan",
        "turn",
        "ledger",
        "risks",
        "forecast",
        "promises",
        "under the pile",
        "bookings",
        "pre-mortem",
        "checkpoint",
        "trend",
        "hand-over list",
        "end of stage",
        "change provider",
        "digest",
        "settings",
        "invite",
        "journal",
        "dispute",
        "help",
    ];

    /// <summary>The ledger reads its rows together; the journal is verified from its first row on, five hundred at once.</summary>
    private static readonly Dictionary<string, int> WaitsMore = new(StringComparer.Ordinal)
    {
        ["ledger"] = 1,
        ["journal"] = 4,
    };

    public static TheoryData<string> OtherKinds => [.. Turns.AtMost.Keys];

    public static TheoryData<string> Kinds => [.. Turns.All.Keys.Except(WithoutProject, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_turn_of_a_busy_project_costs_what_the_table_says(string kind)
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());
        var turn = await Turns.All[kind](stage);
        await BusyYear.LivesAsync(stage, (await stage.ProjectOfAsync("Ana")).Id);

        Assert.Equal(CostTable.Read()[kind].Warm, await stage.CountsAsync(turn));
    }

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public async Task Any_other_change_of_a_busy_project_waits_three_times_at_most_too(string kind)
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());
        stage.Created = project => BusyYear.LivesAsync(stage, project);

        var cost = await stage.CountsAsync(await Turns.AtMost[kind](stage));

        Assert.True(cost is { Waits: <= 3, Writes: > 0 }, $"{kind}: {cost}");
    }

    [Fact]
    public async Task What_is_asked_waits_as_often_after_a_year_as_on_the_first_day()
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());
        await Turns.All["status"](stage);
        var first = await WaitsAsync(stage);
        await BusyYear.LivesAsync(stage, (await stage.ProjectOfAsync("Ana")).Id);

        var after = await WaitsAsync(stage);

        Assert.Equal(
            first.Select(asked => (asked.Key, asked.Value + WaitsMore.GetValueOrDefault(asked.Key))),
            after.Select(asked => (asked.Key, asked.Value))
        );
    }

    [Fact]
    public async Task Every_card_of_a_busy_project_fits_and_its_root_leaves_room_for_another_year()
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());
        await Turns.All["status"](stage);
        var project = await stage.ProjectOfAsync("Ana");
        await BusyYear.LivesAsync(stage, project.Id);
        var root = await stage.ProjectOfAsync("Ana");
        Assert.True(root.JournalLength > BusyYear.JournalEntries, $"{root.JournalLength} entries");
        Assert.InRange(BusyYear.SizeOf(root), 100 * 1024, LargestRoot);

        Dictionary<string, int> sizes = [];
        foreach (var words in Asked)
        {
            var reply = await stage.SaysAsync("Ana", words);
            Assert.True(reply.Message is not null || reply.Form is not null, $"{words}: {reply.Notice}");
            sizes[words] = SizeOf(reply);
            foreach (var button in ButtonsOf(reply.Message))
            {
                var call = button.Call!;
                var next = await (
                    button.Kind == ButtonKind.Form ? stage.OpensAsync("Ana", call) : stage.PressesAsync("Ana", call)
                );
                sizes[$"{words} > {button.Title}"] = next is { Message: null, Form: null } ? 0 : SizeOf(next);
            }
        }

        Assert.DoesNotContain(sizes, card => card.Value > LargestCard);
        Assert.True(sizes.Count(card => card.Value > 0) > 60, $"Only {sizes.Count} cards were looked at.");
    }

    private static async Task<Dictionary<string, int>> WaitsAsync(CostStage stage)
    {
        Dictionary<string, int> waits = [];
        foreach (var words in Asked)
        {
            waits[words] = (await stage.CountsAsync(() => stage.SaysAsync("Ana", words))).Waits;
        }

        return waits;
    }

    private static IEnumerable<Button> ButtonsOf(CoachMessage? message) =>
        (message?.Blocks ?? [])
            .SelectMany(block =>
                block switch
                {
                    ActionsBlock actions => actions.Buttons,
                    EntriesBlock entries => entries.Entries.Select(entry => entry.Open),
                    _ => [],
                }
            )
            .Where(button => button.Call is not null);

    private static int SizeOf(Core.Conversations.Reply reply)
    {
        var card = reply.Message is { } message
            ? new CardRenderer(new ButtonRenderer(formsAsDialog: true)).Render(message)
            : new FormRenderer(new ButtonRenderer(formsAsDialog: true, inDialog: true, "1:card"), "Close").Render(
                reply.Form!,
                asCard: false
            );
        return Encoding.Unicode.GetByteCount(card.ToJson());
    }
}
