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
        "settings",
        "invite",
        "journal",
        "dispute",
        "help",
    ];

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

    [Fact]
    public async Task Every_card_of_a_busy_project_fits_and_its_root_leaves_room_for_another_year()
    {
        await using var stage = await CostStage.StartAsync(azurite.NewAccount());
        await Turns.All["status"](stage);
        var project = await stage.ProjectOfAsync("Ana");
        await BusyYear.LivesAsync(stage, project.Id);

        Dictionary<string, int> sizes = [];
        foreach (var words in Asked)
        {
            var reply = await stage.SaysAsync("Ana", words);
            Assert.True(reply.Message is not null || reply.Form is not null, $"{words}: {reply.Notice}");
            sizes[words] = SizeOf(reply);
        }

        Assert.DoesNotContain(sizes, card => card.Value > LargestCard);
        var root = await stage.ProjectOfAsync("Ana");
        Assert.True(root.JournalLength > BusyYear.JournalEntries, $"{root.JournalLength} entries");
        Assert.InRange(BusyYear.SizeOf(root), 100 * 1024, LargestRoot);
    }

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
