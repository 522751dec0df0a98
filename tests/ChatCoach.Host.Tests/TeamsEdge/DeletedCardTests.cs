using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Tests.SlackEdge;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>A card that its reader has deleted, once there is something new to say in it, and once there is not.</summary>
public sealed class DeletedCardTests(SlackService service) : IClassFixture<SlackService>
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task News_is_sent_anew_and_what_was_only_to_be_put_right_is_not(bool onlyInPlace, int sent)
    {
        var who = $"a:deleted-{onlyInPlace}";
        service.Teams.Deleted.Add(who);
        var to = new ConversationAddress("msteams", service.Teams.Address, "tenant-1", who, IsPrivate: true);
        var message = new CoachMessage("Du nouveau.", new Band("Site", "Vous seul"), [new TextBlock("Du nouveau.")]);

        var outcome = await service
            .Get<IMessageSender>()
            .SendAsync(
                to,
                message,
                new SentCard(who) { OnlyInPlace = onlyInPlace },
                TestContext.Current.CancellationToken
            );

        Assert.Equal(SentOutcome.Accepted, outcome.Outcome);
        Assert.Single(service.Teams.Changed, changed => changed.Id == who);
        Assert.Equal(sent, service.Teams.Sent.Count(one => one.Conversation == who));
    }
}
