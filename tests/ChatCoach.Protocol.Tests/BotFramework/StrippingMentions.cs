using ChatCoach.BotFramework.Activities;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class StrippingMentions
{
    private const string Bot = SampleActivities.BotId;

    [Fact]
    public void A_channel_message_is_read_without_the_call_to_the_bot()
    {
        var activity = SampleActivities.Parse(SampleActivities.ChannelMention);

        Assert.Equal("où en est-on ?", MentionText.WithoutMentionOf(activity, activity.Recipient?.Id));
    }

    [Theory]
    [InlineData("hello <at>Coach</at> there", "hello there")]
    [InlineData("<at>Coach</at>", "")]
    [InlineData("risk: late\n<at>Coach</at> again", "risk: late\nagain")]
    [InlineData("no mention at all", "no mention at all")]
    [InlineData("  spaced   words <at>Coach</at>", "spaced   words")]
    [InlineData("a<at>Coach</at>b", "ab")]
    public void Only_the_mention_and_its_space_go(string text, string expected) =>
        Assert.Equal(expected, MentionText.WithoutMentionOf(Message(text, Of(Bot, "Coach")), Bot));

    [Fact]
    public void Text_that_looks_like_a_mention_stays_when_no_entity_says_so() =>
        Assert.Equal(
            "<at>Coach</at> approve <at>CEO</at>",
            MentionText.WithoutMentionOf(Message("<at>Coach</at> approve <at>CEO</at>"), Bot)
        );

    [Fact]
    public void Mentions_of_others_stay() =>
        Assert.Equal(
            "ask <at>Ada</at>",
            MentionText.WithoutMentionOf(
                Message("<at>Coach</at> ask <at>Ada</at>", Of(Bot, "Coach"), Of("29:ada", "Ada")),
                Bot
            )
        );

    [Fact]
    public void Of_two_with_one_name_the_one_with_the_id_goes() =>
        Assert.Equal(
            "<at>Coach</at> meet",
            MentionText.WithoutMentionOf(
                Message("<at>Coach</at> meet <at>Coach</at>", Of("29:someone", "Coach"), Of(Bot, "Coach")),
                Bot
            )
        );

    [Fact]
    public void A_mention_without_its_text_is_found_by_the_shown_name()
    {
        var activity = Message(
            "<at>Coach</at> status",
            new Mention
            {
                Mentioned = new() { Id = Bot, Name = "Coach" },
            }.ToEntity()
        );

        Assert.Equal("status", MentionText.WithoutMentionOf(activity, Bot));
    }

    [Fact]
    public void A_mention_of_the_wrong_shape_is_ignored()
    {
        var activity = SampleActivities.Parse(
            """
            {
              "type": "message", "text": "<at>Coach</at> hi",
              "entities": [
                null,
                { "type": "mention", "mentioned": 5 },
                { "type": "mention", "mentioned": { "id": [] } },
                { "type": "mention" }
              ]
            }
            """
        );

        Assert.Equal("<at>Coach</at> hi", MentionText.WithoutMentionOf(activity, Bot));
    }

    private static Activity Message(string text, params Entity[] entities) =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            Entities = entities,
        };

    private static Entity Of(string id, string name) =>
        new Mention
        {
            Mentioned = new() { Id = id, Name = name },
            Text = $"<at>{name}</at>",
        }.ToEntity();
}
