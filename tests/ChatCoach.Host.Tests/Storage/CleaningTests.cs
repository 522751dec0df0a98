using Azure.Data.Tables;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatCoach.Host.Tests.Storage;

/// <summary>What is kept only against redeliveries goes once it is old, and nothing else does.</summary>
public sealed class CleaningTests(AzuriteFixture azurite)
{
    private static readonly string[] Roots = ["journal|00000000000000000001", "journal|00000000000000000002", "root"];

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task Within_the_window_a_redelivery_still_has_no_second_effect()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await RenamesAsync(stage, "d1", "First");

        await CleansAsync(stage, realDays: 29);
        await RenamesAsync(stage, "d1", "Second");

        Assert.Equal("First", (await stage.FindAsync()).Project.Name);
        Assert.Equal(["seen|d0", "seen|d1"], (await KeysAsync(stage)).Where(IsSeen));
    }

    [Fact]
    public async Task Old_deliveries_and_cards_go_and_the_project_and_its_journal_stay()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await RenamesAsync(stage, "d1", "First");
        await stage.Tables.Projects.AddEntityAsync(
            new TableEntity(TableStage.Site, "sent|msteams|tenant|ben|card") { ["Activity"] = "1" },
            Token
        );

        await CleansAsync(stage, realDays: 31);
        Assert.Equal([.. Roots, "sent|msteams|tenant|ben|card"], await KeysAsync(stage));

        await CleansAsync(stage, realDays: 181);
        Assert.Equal(Roots, await KeysAsync(stage));
    }

    [Fact]
    public async Task More_rows_than_one_transaction_holds_go_in_several_and_another_project_keeps_its_own()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await stage.Projects.CommitAsync(TableStage.CommitOf(TableStage.ProjectOf("other"), "d0"), Token);
        foreach (var rows in Enumerable.Range(1, 250).Chunk(100))
        {
            await stage.Tables.Projects.SubmitTransactionAsync(
                rows.Select(number => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity(TableStage.Site, FormattableString.Invariant($"seen|many-{number}"))
                )),
                Token
            );
        }

        await CleansAsync(stage, realDays: 31);

        Assert.DoesNotContain(await KeysAsync(stage), IsSeen);
        Assert.Contains(await KeysAsync(stage, "other"), IsSeen);
    }

    [Fact]
    public async Task It_comes_back_weekly_while_rows_are_left_and_not_after()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var shard = TableAgenda.ShardOf(TableStage.Site);
        var next = ProjectCleaning.NextFor(TableStage.Site, TableStage.Now);
        Assert.InRange(next.Due - TableStage.Now, TimeSpan.FromTicks(1), TimeSpan.FromDays(7));
        Assert.Equal(next, ProjectCleaning.NextFor(TableStage.Site, next.Due.AddTicks(-1)));
        Assert.Equal(next.Due.AddDays(7), ProjectCleaning.NextFor(TableStage.Site, next.Due).Due);

        await CleansAsync(stage, realDays: 1);
        Assert.Single(await CleaningsAsync());

        await RemovesAsync();
        await CleansAsync(stage, realDays: 181);
        Assert.Empty(await CleaningsAsync());

        async Task<IEnumerable<AgendaRow>> CleaningsAsync() =>
            (await stage.Agenda.DueAsync(shard, TableStage.Now.AddDays(8), Token)).Where(row =>
                row.Item.Kind == AgendaKind.Cleaning
            );

        async Task RemovesAsync()
        {
            foreach (var row in await CleaningsAsync())
            {
                await stage.Agenda.RemoveAsync(row, Token);
            }
        }
    }

    [Fact]
    public async Task A_change_that_writes_to_the_agenda_notes_the_cleaning_in_the_same_request()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        stage.Requests.Restart();

        await stage.ChangesAsync(
            "d1",
            session =>
                session.Project = session.Project with
                {
                    Schedule = session.Project.Schedule with { NextPrompt = TableStage.Now.AddDays(2) },
                }
        );

        Assert.Equal(3, stage.Requests.Count);
        var due = await stage.Agenda.DueAsync(
            TableAgenda.ShardOf(TableStage.Site),
            TimeProvider.System.GetUtcNow().AddDays(8),
            Token
        );
        Assert.Single(due, row => row.Item.Kind == AgendaKind.Cleaning);
    }

    private static async Task CleansAsync(TableStage stage, int realDays)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(realDays));
        var cleaning = new ProjectCleaning(stage.Tables, stage.Agenda, Options.Create(new RetentionOptions()), clock);
        var item = new AgendaItem(TableStage.Now, AgendaKind.Cleaning, TableStage.Site);
        await stage.Desk.RunAsync(
            TableStage.Site,
            TableStage.Now,
            session => cleaning.OnDueAsync(session, item, Token),
            Token
        );
    }

    private static Task<Reply> RenamesAsync(TableStage stage, string delivery, string name) =>
        stage.ChangesAsync(delivery, session => session.Project = session.Project with { Name = name });

    private static bool IsSeen(string key) => key.StartsWith("seen|", StringComparison.Ordinal);

    private static async Task<List<string>> KeysAsync(TableStage stage, string project = TableStage.Site)
    {
        var keys = new List<string>();
        await foreach (
            var row in stage.Tables.Projects.QueryAsync<TableEntity>(
                row => row.PartitionKey == project,
                cancellationToken: Token
            )
        )
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
