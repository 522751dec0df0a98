using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Tests.Storage;

public sealed class OutboxTests(AzuriteFixture azurite)
{
    private static readonly string[] InOrder = ["z-first", "a-second"];

    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task A_message_is_claimed_by_one_of_two_senders()
    {
        using var stage = await WithMessagesAsync("m1");
        var row = Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, Token));

        var claims = await Task.WhenAll(stage.Outbox.TryClaimAsync(row, Token), stage.Outbox.TryClaimAsync(row, Token));

        Assert.Single(claims, won => won);
        var taken = Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, Token));
        Assert.False(await stage.Outbox.TryClaimAsync(taken, Token));
    }

    [Fact]
    public async Task A_channel_that_asks_for_patience_gets_the_messages_in_their_order_later()
    {
        using var stage = await WithMessagesAsync(InOrder);
        var channel = new NotingChannel
        {
            Answer = new Sent(SentOutcome.TryAgain, RetryAfter: TimeSpan.FromSeconds(7)),
        };
        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);
        Assert.Equal(InOrder[..1], channel.Tried);
        var shard = TableAgenda.ShardOf(TableStage.Site);
        Assert.Equal(TableStage.Now.AddSeconds(7), (await stage.Agenda.FirstAsync(shard, Token))!.Due);

        channel.Answer = new Sent(SentOutcome.Accepted, "activity");
        channel.Tried.Clear();
        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now.AddSeconds(6), Token);
        Assert.Empty(channel.Tried);
        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now.AddSeconds(7), Token);

        Assert.Equal(InOrder, channel.Tried);
        Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
    }

    [Fact]
    public async Task Someone_who_cannot_be_reached_is_not_written_to_again()
    {
        using var stage = await WithMessagesAsync(InOrder);
        var channel = new NotingChannel { Answer = new Sent(SentOutcome.Unreachable) };

        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Single(channel.Tried);
        Assert.True((await stage.People.FindAsync(TableStage.KeyOf("ben"), Token))!.Unreachable);
        Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
    }

    [Fact]
    public async Task Where_the_bot_itself_may_not_speak_a_message_waits_a_day_and_its_reader_stays_reachable()
    {
        using var stage = await WithMessagesAsync("m1");
        var channel = new NotingChannel { Answer = new Sent(SentOutcome.NoAccess) };
        var now = TableStage.Now;

        while (await stage.Outbox.PendingAsync(TableStage.Site, Token) is [{ } row])
        {
            now = row.NotBefore > now ? row.NotBefore : now;
            Assert.True(now < TableStage.Now.AddDays(2), "It is tried for ever.");
            await SenderOf(stage, channel).SendAsync(TableStage.Site, now, Token);
        }

        Assert.InRange(now - TableStage.Now, TimeSpan.FromHours(18), TimeSpan.FromHours(30));
        Assert.False((await stage.People.FindAsync(TableStage.KeyOf("ben"), Token))!.Unreachable);
    }

    [Fact]
    public async Task A_message_that_another_sender_holds_is_looked_at_again_should_that_one_die()
    {
        using var stage = await WithMessagesAsync("m1");
        var row = Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, Token));
        Assert.True(await stage.Outbox.TryClaimAsync(row, Token));
        var channel = new NotingChannel();

        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Empty(channel.Tried);
        var again = await stage.Agenda.FirstAsync(TableAgenda.ShardOf(TableStage.Site), Token);
        Assert.Equal((AgendaKind.Outbox, TableStage.Site), (again!.Kind, again.Project));
        Assert.True(again.Due > TableStage.Now);
    }

    [Fact]
    public async Task A_channel_that_stays_away_is_tried_less_and_less_often()
    {
        using var stage = await WithMessagesAsync("m1");
        var channel = new NotingChannel { Answer = new Sent(SentOutcome.TryAgain) };
        var now = TableStage.Now;
        var pauses = new List<TimeSpan>();
        for (var tries = 0; tries < 10; tries++)
        {
            await SenderOf(stage, channel).SendAsync(TableStage.Site, now, Token);
            var row = Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, Token));
            pauses.Add(row.NotBefore - now);
            now = row.NotBefore;
        }

        Assert.Equal(10, channel.Tried.Count);
        Assert.InRange(pauses[0], TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(18));
        Assert.InRange(pauses[3], TimeSpan.FromSeconds(96), TimeSpan.FromSeconds(144));
        Assert.InRange(pauses[9], TimeSpan.FromMinutes(24), TimeSpan.FromMinutes(36));
    }

    [Fact]
    public async Task A_message_that_the_channel_will_never_take_does_not_hold_up_the_next()
    {
        using var stage = await WithMessagesAsync(InOrder);
        var channel = new NotingChannel { Answer = new Sent(SentOutcome.Refused) };

        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Equal(InOrder, channel.Tried);
        Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
        Assert.False((await stage.People.FindAsync(TableStage.KeyOf("ben"), Token))!.Unreachable);
    }

    private static OutboxSender SenderOf(TableStage stage, NotingChannel channel) => stage.SenderThrough(channel);

    private async Task<TableStage> WithMessagesAsync(params string[] ids)
    {
        var stage = await TableStage.WithProjectAsync(azurite);
        await stage.People.SaveAsync(
            new Person(TableStage.KeyOf("ben"), "Ben") { Private = TableStage.AddressOf("ben") },
            Token
        );
        await stage.ChangesAsync(
            "d1",
            session =>
            {
                foreach (var id in ids)
                {
                    session.Tell(TableStage.MessageTo("ben", id));
                }
            }
        );
        return stage;
    }
}
