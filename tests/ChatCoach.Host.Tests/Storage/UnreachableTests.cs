using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Tests.Storage;

public sealed class UnreachableTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task The_owner_is_told_once_of_someone_who_cannot_be_written_to()
    {
        using var stage = await WithBenAsync();
        var channel = new NotingChannel { Closed = "chat-ben" };

        await WritesToBen(stage, "d2");
        await SendsAllAsync(stage, channel);
        await WritesToBen(stage, "d3");
        await SendsAllAsync(stage, channel);

        var told = Assert.Single(channel.Shown);
        Assert.Equal("chat-ana", told.Conversation);
        Assert.Contains("ben", told.Summary, StringComparison.Ordinal);
        Assert.Single(channel.Tried, "Message d2 is for ben.".Split(' ')[1]);
        Assert.Equal(1, await ToldInJournalAsync(stage));
    }

    [Fact]
    public async Task Whoever_acts_again_can_be_written_to_again_and_missed_again()
    {
        using var stage = await WithBenAsync();
        var channel = new NotingChannel { Closed = "chat-ben" };
        await WritesToBen(stage, "d2");
        await SendsAllAsync(stage, channel);

        await stage.KnowsAsync("ben");
        await stage.Desk.OpenAsync(
            TableStage.TurnOf("d3", "ben"),
            TableStage.Site,
            Permission.SeeTeam,
            session =>
            {
                session.Record("status.read");
                return Task.FromResult(Core.Conversations.Reply.Silent);
            },
            Token
        );
        Assert.False((await stage.FindAsync()).Project.Deputy!.Unreachable);

        await WritesToBen(stage, "d4");
        await SendsAllAsync(stage, channel);
        Assert.Equal(2, channel.Shown.Count);
        Assert.Equal(2, await ToldInJournalAsync(stage));
    }

    [Fact]
    public async Task The_deputy_hears_of_an_owner_who_cannot_be_written_to()
    {
        using var stage = await WithBenAsync();
        var channel = new NotingChannel { Closed = "chat-ana" };

        await stage.ChangesAsync("d2", session => session.Tell(TableStage.MessageTo("ana", "m1")));
        await SendsAllAsync(stage, channel);

        Assert.Equal("chat-ben", Assert.Single(channel.Shown).Conversation);
    }

    private static Task<Core.Conversations.Reply> WritesToBen(TableStage stage, string delivery) =>
        stage.ChangesAsync(delivery, session => session.Tell(TableStage.MessageTo("ben", delivery)));

    private static async Task SendsAllAsync(TableStage stage, NotingChannel channel)
    {
        while ((await stage.Outbox.PendingAsync(TableStage.Site, Token)).Count > 0)
        {
            await stage.SenderThrough(channel).SendAsync(TableStage.Site, TableStage.Now, Token);
        }
    }

    private static async Task<int> ToldInJournalAsync(TableStage stage)
    {
        var told = 0;
        await foreach (var row in stage.Projects.ReadJournalAsync(TableStage.Site, 1, Token))
        {
            told += row.Entry?.Kind == "person.unreachable" ? 1 : 0;
        }

        return told;
    }

    private async Task<TableStage> WithBenAsync()
    {
        var stage = await TableStage.WithProjectAsync(azurite);
        await stage.KnowsAsync("ana");
        await stage.KnowsAsync("ben");
        await stage.ChangesAsync(
            "d1",
            session =>
                session.Project = session.Project with
                {
                    Members =
                    [
                        .. session.Project.Members,
                        new Member(Role.Deputy, "ben") { Person = TableStage.KeyOf("ben") },
                    ],
                }
        );
        return stage;
    }
}
