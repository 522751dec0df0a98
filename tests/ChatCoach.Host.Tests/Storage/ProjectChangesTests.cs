using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Tests.Storage;

public sealed class ProjectChangesTests(AzuriteFixture azurite)
{
    private static readonly string[] BothDeliveries = ["d1", "d2"];

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task The_second_of_two_writers_from_one_read_is_refused()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var read = await stage.FindAsync();
        await stage.Projects.CommitAsync(
            TableStage.CommitOf(read.Project with { Name = "First" }, "d1") with
            {
                Before = read,
            },
            Token
        );

        await Assert.ThrowsAsync<ProjectConflictException>(() =>
            stage.Projects.CommitAsync(
                TableStage.CommitOf(read.Project with { Name = "Second" }, "d2") with
                {
                    Before = read,
                },
                Token
            )
        );
        Assert.Equal("First", (await stage.FindAsync()).Project.Name);
    }

    [Fact]
    public async Task Two_changes_that_race_are_both_kept()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var bothHaveRead = new TaskCompletionSource();
        var readers = 0;

        await Task.WhenAll(BothDeliveries.Select(Race));

        var project = (await stage.FindAsync()).Project;
        Assert.Equal(BothDeliveries, project.Stages.Select(line => line.Id).Order(StringComparer.Ordinal));
        Assert.Equal(3, project.JournalLength);
        Assert.Equal(3, readers);

        Task Race(string delivery) =>
            stage.Desk.OpenAsync(
                TableStage.TurnOf(delivery),
                TableStage.Site,
                Permission.ManageProject,
                async session =>
                {
                    if (Interlocked.Increment(ref readers) == 2)
                    {
                        bothHaveRead.SetResult();
                    }

                    await bothHaveRead.Task;
                    var added = new Stage(delivery, delivery, new DateOnly(2026, 12, 1));
                    session.Project = session.Project with { Stages = [.. session.Project.Stages, added] };
                    session.Record("stage.added", delivery);
                    return Core.Conversations.Reply.Silent;
                },
                Token
            );
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_has_its_effect_once()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await AddsAlert("d1");
        await AddsAlert("d1");

        var project = (await stage.FindAsync()).Project;
        Assert.Equal("d1", Assert.Single(project.Alerts).Id);
        Assert.Equal(2, project.JournalLength);
        Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, Token));

        Task AddsAlert(string delivery) =>
            stage.ChangesAsync(
                delivery,
                session =>
                {
                    var alert = new Alert(delivery, "Late texts", session.Now, "Ana", ByProvider: false);
                    session.Project = session.Project with { Alerts = [.. session.Project.Alerts, alert] };
                    session.Tell(TableStage.MessageTo("ben", $"alert-{delivery}"));
                }
            );
    }

    [Fact]
    public async Task A_second_commit_of_one_delivery_is_told_as_such()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var read = await stage.FindAsync();

        await Assert.ThrowsAsync<DuplicateDeliveryException>(() =>
            stage.Projects.CommitAsync(TableStage.CommitOf(read.Project, "d0") with { Before = read }, Token)
        );
    }

    [Fact]
    public async Task A_change_of_more_than_a_hundred_rows_is_refused_whole()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var read = await stage.FindAsync();
        var commit = TableStage.CommitOf(read.Project with { Name = "Too much" }, "d1") with
        {
            Before = read,
            Entries = [.. Enumerable.Range(0, 99).Select(_ => TableStage.EntryOf("fact.recorded"))],
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Projects.CommitAsync(commit, Token));
        Assert.Equal(read, await stage.FindAsync(), (a, b) => a.ETag == b.ETag);

        // One row less is the most that fits.
        await stage.Projects.CommitAsync(commit with { Entries = [.. commit.Entries.Skip(1)] }, Token);
        Assert.Equal("Too much", (await stage.FindAsync()).Project.Name);
    }

    [Fact]
    public async Task A_turn_that_changes_a_project_costs_three_round_trips()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        stage.Requests.Restart();

        await stage.ChangesAsync(
            "d1",
            session =>
            {
                var schedule = session.Project.Schedule with { NextPrompt = TableStage.Now.AddDays(2) };
                session.Project = session.Project with { Schedule = schedule };
                session.Tell(TableStage.MessageTo("ben", "m1"));
            }
        );

        Assert.Equal(3, stage.Requests.Count);
        var shard = TableAgenda.ShardOf(TableStage.Site);
        Assert.Equal(AgendaKind.Prompt, (await stage.Agenda.FirstAsync(shard, Token))!.Kind);
    }
}
