using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Journal;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Scheduling;

/// <summary>The process dies after each request in turn, from a person's answer to the prompt that follows from it.</summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    private static readonly int Shard = TableAgenda.ShardOf(TableStage.Site);

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task A_death_between_any_two_requests_loses_nothing_and_prompts_once()
    {
        var twice = new List<int>();
        var requests = 0;
        for (var died = true; died; requests++)
        {
            using var stage = await TableStage.WithProjectAsync(azurite);
            await stage.KnowsAsync("ben");
            var due = TimeProvider.System.GetUtcNow().AddHours(1);
            var channel = new NotingChannel();

            stage.Requests.DieAfter(requests);
            await LivesUntilDeathAsync(() => LivesAsync(stage, channel, due));
            died = stage.Requests.Count > requests;
            stage.Requests.Restart();

            // The channel delivers again what was not answered; leases run out; the service sweeps on.
            await RunsOutAsync(stage.Tables.Agenda);
            await RunsOutAsync(stage.Tables.Projects);
            await LivesAsync(stage, channel, due);
            while (await stage.Agenda.FirstAsync(Shard, Token) is { } next)
            {
                await SweepsAsync(stage, channel, next.Due > due ? next.Due : due);
            }

            Assert.InRange(channel.Shown.Count, 1, 2);
            if (channel.Shown.Count == 2)
            {
                twice.Add(requests);
            }

            Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
            await HoldsAsync(stage);
        }

        // A turn, a sweep and a message take more than ten requests; only one gap can show a message twice: between the
        // channel's acceptance and our record of it.
        Assert.True(requests > 10);
        Assert.Single(twice);
    }

    private static async Task LivesAsync(TableStage stage, NotingChannel channel, DateTimeOffset due)
    {
        await stage.ChangesAsync(
            "d1",
            session =>
                session.Project = session.Project with { Schedule = session.Project.Schedule with { NextPrompt = due } }
        );
        await SweepsAsync(stage, channel, due);
    }

    private static Task SweepsAsync(TableStage stage, NotingChannel channel, DateTimeOffset now) =>
        stage.SweepWith(new PromptingHandler(), channel).RunAsync(Shard, now, Token);

    private static async Task LivesUntilDeathAsync(Func<Task> life)
    {
        try
        {
            await life();
        }
        catch (ProcessDiedException)
        {
            // Where the sweep had not claimed anything yet it carries on, with every further request refused as well.
        }
    }

    private static async Task RunsOutAsync(TableClient table)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Token))
        {
            if (row.ContainsKey(OutboxTable.Claimed))
            {
                var free = new TableEntity(row.PartitionKey, row.RowKey) { [OutboxTable.Claimed] = DateTime.UnixEpoch };
                await table.UpdateEntityAsync(free, ETag.All, TableUpdateMode.Merge, Token);
            }
        }
    }

    private static async Task HoldsAsync(TableStage stage)
    {
        var project = (await stage.FindAsync()).Project;
        Assert.Null(project.Schedule.NextPrompt);
        Assert.Equal(3, project.JournalLength);
        Assert.Null(
            await JournalChain.FirstBrokenAsync(
                stage.Projects.ReadJournalAsync(TableStage.Site, 1, Token),
                project.JournalLength,
                project.JournalHead,
                Token
            )
        );
    }
}
