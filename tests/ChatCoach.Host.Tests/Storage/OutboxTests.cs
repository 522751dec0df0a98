using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;
using Microsoft.Extensions.Logging.Abstractions;

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
        var channel = new Channel { Answer = new Sent(SentOutcome.TryAgain, RetryAfter: TimeSpan.FromSeconds(7)) };
        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);
        Assert.Equal(InOrder[..1], channel.Tried);
        var shard = TableAgenda.ShardOf(TableStage.Site);
        Assert.Equal(TableStage.Now.AddSeconds(7), (await stage.Agenda.FirstAsync(shard, Token))!.Due);

        channel.Answer = new Sent(SentOutcome.Accepted, "activity");
        channel.Tried.Clear();
        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Equal(InOrder, channel.Tried);
        Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
    }

    [Fact]
    public async Task Someone_who_cannot_be_reached_is_not_written_to_again()
    {
        using var stage = await WithMessagesAsync(InOrder);
        var channel = new Channel { Answer = new Sent(SentOutcome.Unreachable) };

        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Single(channel.Tried);
        Assert.True((await stage.People.FindAsync(TableStage.KeyOf("ben"), Token))!.Unreachable);
        Assert.Empty(await stage.Outbox.PendingAsync(TableStage.Site, Token));
    }

    [Fact]
    public async Task A_message_that_another_sender_holds_is_looked_at_again_should_that_one_die()
    {
        using var stage = await WithMessagesAsync("m1");
        var row = Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, Token));
        Assert.True(await stage.Outbox.TryClaimAsync(row, Token));
        var channel = new Channel();

        await SenderOf(stage, channel).SendAsync(TableStage.Site, TableStage.Now, Token);

        Assert.Empty(channel.Tried);
        var again = await stage.Agenda.FirstAsync(TableAgenda.ShardOf(TableStage.Site), Token);
        Assert.Equal((AgendaKind.Outbox, TableStage.Site), (again!.Kind, again.Project));
        Assert.True(again.Due >= TableStage.Now + OutboxTable.Lease);
    }

    private static OutboxSender SenderOf(TableStage stage, Channel channel) =>
        new(stage.Outbox, stage.People, channel, stage.Agenda, NullLogger<OutboxSender>.Instance);

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

    /// <summary>A channel that notes what it was asked to show, and answers as told.</summary>
    private sealed class Channel : IMessageSender
    {
        public List<string> Tried { get; } = [];

        public Sent Answer { get; set; } = new(SentOutcome.Accepted, "activity");

        public Task<Sent> SendAsync(
            ConversationAddress to,
            CoachMessage message,
            string? activity,
            CancellationToken cancellationToken
        )
        {
            Tried.Add(message.Summary.Split(' ')[1]);
            return Task.FromResult(Answer);
        }
    }
}
