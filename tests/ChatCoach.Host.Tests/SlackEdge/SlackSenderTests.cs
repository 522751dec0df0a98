using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>What the outbox learns from each way in which Slack can take a message, or not.</summary>
public sealed class SlackSenderTests(SlackService service) : IClassFixture<SlackService>
{
    private static readonly CoachMessage Message = new(
        "Le point est fait.",
        new Band("Site", "Vous seul"),
        [new TitleBlock("Point régulier")]
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sent_message_is_found_again_and_changed_in_place()
    {
        service.Slack.Otherwise = _ => null;

        var sent = await SendAsync("U0FIND", null);
        var changed = await SendAsync("U0FIND", sent.Activity);

        Assert.Equal((SentOutcome.Accepted, SentOutcome.Accepted), (sent.Outcome, changed.Outcome));
        var update = Assert.Single(service.To("U0FIND", "chat.update"));
        Assert.Equal(
            sent.Activity,
            $"{update.Body.GetProperty("channel").GetString()}|{update.Body.GetProperty("ts").GetString()}"
        );
        Assert.Single(service.To("U0FIND", "chat.postMessage"));
    }

    [Fact]
    public async Task What_a_message_that_was_deleted_should_say_is_sent_anew()
    {
        service.Slack.Otherwise = method =>
            method == "chat.update" ? new { ok = false, error = "message_not_found" } : null;

        var sent = await SendAsync("U0ANEW", "D0U0ANEW|1.2");

        Assert.Equal(SentOutcome.Accepted, sent.Outcome);
        Assert.Single(service.To("U0ANEW", "chat.postMessage"));
    }

    [Fact]
    public async Task A_card_that_was_only_to_be_put_right_stays_away_once_it_was_deleted()
    {
        service.Slack.Otherwise = method =>
            method == "chat.update" ? new { ok = false, error = "message_not_found" } : null;

        var sent = await SendAsync("U0AWAY", "D0U0AWAY|1.2", onlyInPlace: true);

        Assert.Equal(SentOutcome.Accepted, sent.Outcome);
        Assert.Single(service.To("U0AWAY", "chat.update"));
        Assert.Empty(service.To("U0AWAY", "chat.postMessage"));
    }

    /// <summary>It cannot be reached, or was too slow: the reader still gets the message.</summary>
    [Fact]
    public async Task A_message_whose_picture_Slack_cannot_fetch_is_sent_with_the_picture_in_words()
    {
        service.Slack.OtherwiseFor = (method, body) =>
            method == "chat.postMessage" && body.GetRawText().Contains("image_url", StringComparison.Ordinal)
                ? new
                {
                    ok = false,
                    error = "invalid_blocks",
                    errors = new[] { "downloading image failed [json-pointer:/blocks/1/image_url]" },
                }
                : null;
        var to = new ConversationAddress("slack", "", SlackService.Team, "U0BLIND", IsPrivate: true, UserId: "U0BLIND");
        var drawn = Message with
        {
            Blocks =
            [
                .. Message.Blocks,
                new PictureBlock("https://coach.example.com/files/p1", "Trois étapes sur six."),
            ],
        };

        var sent = await service.Get<IMessageSender>().SendAsync(to, drawn, null, Cancel);
        service.Slack.OtherwiseFor = (_, _) => null;

        Assert.Equal(SentOutcome.Accepted, sent.Outcome);
        var told = service.To("U0BLIND", "chat.postMessage")[^1].Text;
        Assert.Contains("Trois étapes sur six.", told, StringComparison.Ordinal);
        Assert.Contains("Point régulier", told, StringComparison.Ordinal);
        Assert.DoesNotContain("image_url", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_long_Slack_wants_to_be_left_alone_is_told_to_the_outbox()
    {
        service.Slack.Otherwise = method => method == "chat.postMessage" ? new TooMany(TimeSpan.FromSeconds(47)) : null;

        var sent = await SendAsync("U0LATER", null);
        service.Slack.Otherwise = _ => null;

        Assert.Equal((SentOutcome.TryAgain, TimeSpan.FromSeconds(47)), (sent.Outcome, sent.RetryAfter));
    }

    [Fact]
    public async Task What_belongs_to_a_thread_goes_there_and_a_thread_that_is_gone_is_told()
    {
        var channel = new ConversationAddress("slack", "", SlackService.Team, "C0DIGEST", IsPrivate: false)
        {
            ThreadsOf = "C0DIGEST",
        };
        var sender = service.Get<IMessageSender>();
        service.Slack.Otherwise = _ => null;

        var first = await sender.SendAsync(channel, Message, null, Cancel);
        var second = await sender.SendAsync(channel with { Thread = first.Activity }, Message, null, Cancel);
        service.Slack.Otherwise = method =>
            method == "chat.postMessage" ? new { ok = false, error = "thread_not_found" } : null;
        var gone = await sender.SendAsync(channel with { Thread = first.Activity }, Message, null, Cancel);

        var posted = service
            .Slack.Calls.Where(call => call.Text.Contains("C0DIGEST", StringComparison.Ordinal))
            .ToList();
        Assert.False(posted[0].Body.TryGetProperty("thread_ts", out _));
        Assert.Equal(first.Activity!.Split('|')[1], posted[1].Body.GetProperty("thread_ts").GetString());
        Assert.Equal((SentOutcome.Accepted, SentOutcome.Unreachable), (second.Outcome, gone.Outcome));
    }

    [Theory]
    [InlineData("ratelimited", nameof(SentOutcome.TryAgain))]
    [InlineData("internal_error", nameof(SentOutcome.TryAgain))]
    [InlineData("channel_not_found", nameof(SentOutcome.Unreachable))]
    [InlineData("user_disabled", nameof(SentOutcome.Unreachable))]
    [InlineData("account_inactive", nameof(SentOutcome.NoAccess))]
    [InlineData("invalid_auth", nameof(SentOutcome.NoAccess))]
    [InlineData("invalid_blocks", nameof(SentOutcome.Refused))]
    public async Task A_refusal_is_waited_out_told_or_dropped(string error, string outcome)
    {
        service.Slack.Otherwise = method => method == "chat.postMessage" ? new { ok = false, error } : null;

        Assert.Equal(outcome, (await SendAsync("U0" + error, null)).Outcome.ToString());
    }

    [Fact]
    public async Task What_needs_two_messages_is_said_whole_or_not_at_all()
    {
        const string Who = "U0TWO";
        var long_ = Message with
        {
            Blocks = [.. Enumerable.Range(1, 60).Select(number => new TextBlock($"Ligne {number}."))],
        };
        var posts = 0;
        service.Slack.Otherwise = method =>
            method == "chat.postMessage" && ++posts == 2 ? new { ok = false, error = "ratelimited" } : null;
        var to = new ConversationAddress("slack", "", SlackService.Team, Who, IsPrivate: true, UserId: Who);

        var first = await service.Get<IMessageSender>().SendAsync(to, long_, null, Cancel);
        var second = await service.Get<IMessageSender>().SendAsync(to, long_, null, Cancel);

        Assert.Equal((SentOutcome.TryAgain, SentOutcome.Accepted), (first.Outcome, second.Outcome));
        var taken = Assert.Single(service.To(Who, "chat.delete"));
        Assert.Equal("D0" + Who, taken.Body.GetProperty("channel").GetString());
        Assert.Equal(4, service.To(Who, "chat.postMessage").Count);
    }

    [Fact]
    public async Task What_Slack_would_never_take_is_dropped_and_keeps_nothing_waiting()
    {
        var empty = Message with { Summary = "" };

        var sent = await service
            .Get<IMessageSender>()
            .SendAsync(
                new ConversationAddress("slack", "", SlackService.Team, "U0EMPTY", IsPrivate: true, UserId: "U0EMPTY"),
                empty,
                null,
                Cancel
            );

        Assert.Equal(SentOutcome.Refused, sent.Outcome);
    }

    private Task<Sent> SendAsync(string who, string? activity, bool onlyInPlace = false) =>
        service
            .Get<IMessageSender>()
            .SendAsync(
                new ConversationAddress("slack", "", SlackService.Team, who, IsPrivate: true, UserId: who),
                Message,
                activity is null ? null : new SentCard(activity) { OnlyInPlace = onlyInPlace },
                Cancel
            );
}
