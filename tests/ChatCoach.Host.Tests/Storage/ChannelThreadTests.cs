using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Tests.Storage;

/// <summary>What is posted in a channel stands in one thread, whatever becomes of it.</summary>
public sealed class ChannelThreadTests(AzuriteFixture azurite)
{
    private static readonly ConversationAddress Channel = new(
        "msteams",
        "https://channel.test/",
        "tenant",
        "19:c",
        false
    )
    {
        ThreadsOf = "19:c",
    };

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task The_first_message_begins_the_thread_and_those_that_follow_answer_in_it()
    {
        using var stage = await FollowedAsync();
        var channel = new NotingChannel();

        await PostsAsync(stage, channel, "one", "two", "three");

        Assert.Equal([("19:c", null), ("19:c", "activity"), ("19:c", "activity")], channel.Places);
    }

    [Fact]
    public async Task A_thread_that_was_deleted_is_begun_anew_and_then_kept()
    {
        using var stage = await FollowedAsync();
        var channel = new NotingChannel();
        await PostsAsync(stage, channel, "one");
        channel.ClosedThread = "activity";
        channel.Answer = channel.Answer with { Activity = "second" };

        await PostsAsync(stage, channel, "two", "three");

        Assert.Equal([("19:c", null), ("19:c", "activity"), ("19:c", null), ("19:c", "second")], channel.Places);
    }

    [Fact]
    public async Task A_group_chat_has_no_threads()
    {
        using var stage = await FollowedAsync(Channel with { ThreadsOf = null });
        var channel = new NotingChannel();

        await PostsAsync(stage, channel, "one", "two");

        Assert.Equal([("19:c", null), ("19:c", null)], channel.Places);
    }

    [Fact]
    public async Task A_channel_that_is_closed_is_let_go_and_told_to_the_owner()
    {
        using var stage = await FollowedAsync();
        await stage.KnowsAsync("ana");
        var channel = new NotingChannel { Closed = "19:c" };

        await PostsAsync(stage, channel, "one");
        await stage.SenderThrough(channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Null((await stage.FindAsync()).Project.Channel);
        Assert.Equal("chat-ana", Assert.Single(channel.Shown).Conversation);
        Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
    }

    private async Task<TableStage> FollowedAsync(ConversationAddress? address = null)
    {
        var stage = await TableStage.WithProjectAsync(azurite);
        await stage.ChangesAsync(
            "follow",
            session =>
                session.Project = session.Project.Following(
                    new DigestChannel(address ?? Channel, TableStage.KeyOf("ana"), "fr-FR"),
                    TableStage.Now
                )
        );
        return stage;
    }

    private static async Task PostsAsync(TableStage stage, NotingChannel channel, params string[] ids)
    {
        foreach (var id in ids)
        {
            await stage.ChangesAsync(
                "delivery-" + id,
                session =>
                    session.Tell(
                        TableStage.MessageTo("channel", id) with
                        {
                            Where = session.Project.Channel!.Address,
                            CardKey = "digest|1",
                        }
                    )
            );
            await stage.SenderThrough(channel).SendAsync(TableStage.Site, TableStage.Now, Token);
        }
    }
}
