using ChatCoach.Core.Agenda;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Scheduling;

public sealed class AgendaSweepTests(AzuriteFixture azurite)
{
    private static readonly int Shard = TableAgenda.ShardOf(TableStage.Site);

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task An_item_asked_for_again_while_it_is_worked_on_stays()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await AddsItems(stage, 1);
        var handler = new PromptingHandler
        {
            Meanwhile = item => stage.Agenda.AddAsync(TableStage.Site, [item], Token),
        };

        await stage.SweepWith(handler, new NotingChannel()).RunAsync(Shard, TableStage.Now, Token);

        Assert.Equal(1, handler.Asked);
        Assert.Single(await stage.Agenda.DueAsync(Shard, TableStage.Now, Token));
    }

    [Fact]
    public async Task What_is_due_at_once_is_not_seen_between_the_two_writes_of_its_commit()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var now = TimeProvider.System.GetUtcNow();
        var due = now.AddDays(-1);
        await stage.ChangesAsync(
            "d1",
            session =>
                session.Project = session.Project with { Schedule = session.Project.Schedule with { NextPrompt = due } }
        );

        Assert.Empty(await stage.Agenda.DueAsync(Shard, now, Token));
        var row = Assert.Single(await stage.Agenda.DueAsync(Shard, now.AddMinutes(1), Token));
        Assert.Equal(due, row.Item.Due);
        Assert.True((await stage.Agenda.FirstAsync(Shard, Token))!.Due > now);
    }

    [Fact]
    public async Task An_item_whose_feature_fails_waits_and_is_not_lost()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await AddsItems(stage, 1);
        var handler = new PromptingHandler { Meanwhile = _ => throw new FormatException("Broken.") };
        var sweep = stage.SweepWith(handler, new NotingChannel());

        await sweep.RunAsync(Shard, TableStage.Now, Token);
        await sweep.RunAsync(Shard, TableStage.Now, Token);

        Assert.Equal(1, handler.Asked);
        var row = Assert.Single(await stage.Agenda.DueAsync(Shard, TableStage.Now, Token));
        Assert.Equal(1, row.Failures);
        Assert.Null(await stage.Agenda.FirstAsync(Shard, Token));
    }

    [Fact]
    public async Task Two_nodes_share_the_items_and_none_is_worked_on_twice()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await AddsItems(stage, 12);
        var handler = new PromptingHandler();

        await Task.WhenAll(
            stage.SweepWith(handler, new NotingChannel()).RunAsync(Shard, TableStage.Now, Token),
            stage.SweepWith(handler, new NotingChannel()).RunAsync(Shard, TableStage.Now, Token)
        );

        Assert.Equal(12, handler.Asked);
        Assert.Empty(await stage.Agenda.DueAsync(Shard, TableStage.Now, Token));
    }

    private static Task AddsItems(TableStage stage, int count) =>
        stage.Agenda.AddAsync(
            TableStage.Site,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(number => new AgendaItem(
                        TableStage.Now.AddMinutes(-number),
                        AgendaKind.Prompt,
                        TableStage.Site
                    )),
            ],
            Token
        );
}
