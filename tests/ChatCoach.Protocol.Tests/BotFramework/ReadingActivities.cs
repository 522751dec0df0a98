using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.BotFramework.Activities;
using ChatCoach.Protocol.Tests.Samples;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class ReadingActivities
{
    [Fact]
    public void The_fields_of_a_channel_message_have_their_names()
    {
        var activity = SampleActivities.Parse(SampleActivities.ChannelMention);

        Assert.True(activity.IsType("Message"));
        Assert.Equal("1780000000001", activity.Id);
        Assert.Equal("ad000000-0000-4000-8000-000000000001", activity.From?.AadObjectId);
        Assert.Equal(ConversationTypes.Channel, activity.Conversation?.ConversationType);
        Assert.True(activity.Conversation?.IsGroup);
        Assert.Equal(new("fr-FR", "FR", "Web", "Europe/Paris"), ClientInfo.Of(activity));
        Assert.Equal(SampleActivities.Tenant, TeamsChannelData.Of(activity)?.Tenant?.Id);
        Assert.Equal("a1", TeamsChannelData.Of(activity)?.Team?.AadGroupId);
    }

    [Fact]
    public void What_is_not_known_survives_being_read_and_written()
    {
        var written = SampleActivities.Parse(SampleActivities.ChannelMention).ToUtf8Json();

        var before = JsonNode.Parse(SampleActivities.ChannelMention);
        var after = JsonNode.Parse(written);
        before!["timestamp"] = after!["timestamp"]!.DeepClone(); // "Z" may become "+00:00": the same instant
        Assert.True(JsonNode.DeepEquals(before, after), after.ToJsonString());
    }

    [Fact]
    public void A_type_that_is_not_known_is_no_failure()
    {
        var activity = SampleActivities.Parse("""{ "type": "x-workflowTrigger", "workflowId": "wf-42" }""");

        Assert.Equal("x-workflowTrigger", activity.Type);
        Assert.Equal("wf-42", activity.Properties!["workflowId"].GetString());
    }

    [Theory]
    [InlineData("\"2026-03-02T08:15:01.4953744Z\"", "2026-03-02T08:15:01.4953744+00:00")]
    [InlineData("\"2026-03-02T08:15:01.495374412Z\"", "2026-03-02T08:15:01.4953744+00:00")]
    [InlineData("\"2026-03-02T08:15:01Z\"", "2026-03-02T08:15:01+00:00")]
    [InlineData("\"2026-03-02T08:15:01.49\"", "2026-03-02T08:15:01.49+00:00")]
    [InlineData("\"2026-03-02T08:15:01+05:30\"", "2026-03-02T08:15:01+05:30")]
    [InlineData("\"2026-03-02T08:15:01.0000000+00:00\"", "2026-03-02T08:15:01+00:00")]
    [InlineData("\"Mon, 02 Mar 2026 08:15:01 GMT\"", "2026-03-02T08:15:01+00:00")]
    [InlineData("\"2016-12-31T23:59:60Z\"", null)]
    [InlineData("\"yesterday\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("12", null)]
    [InlineData("{ \"at\": [1] }", null)]
    public void A_date_is_read_in_each_shape_that_channels_write_and_a_bad_one_is_none(string json, string? expected)
    {
        var activity = SampleActivities.Parse(SampleActivities.ChannelMentionWith("timestamp", json));

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null), activity.Timestamp);
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null).Offset, activity.Timestamp?.Offset);
        Assert.Equal("1780000000001", activity.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "type": "" }""")]
    [InlineData("""{ "type": 7 }""")]
    [InlineData("""{ "type": "message", "text": "cut""")]
    [InlineData("""{ "type": "message", "id": 17 }""")]
    [InlineData("""{ "type": "message", "from": "Ada" }""")]
    [InlineData("""{ "type": "message", "entities": [ 1 ] }""")]
    [InlineData("""{ "type": "message", "type": "invoke" }""")]
    [InlineData("""{ "type": "message", "from": { "id": "29:1" }, "from": { "id": "29:2" } }""")]
    [InlineData("""{ "type": "message", "value": { "verb": "a", "verb": "b" } }""")]
    [InlineData("""{ "type": "message", "other": { "a": { "b": 1, "b": 2 } } }""")]
    [InlineData("""{ "type": "message", "text": "half \ud83d of a pair" }""")]
    [InlineData("""{ "type": "message", "value": { "note": "\uDE00" } }""")]
    [InlineData("""{ "type": "message", "value": { "\ud83d": 1 } }""")]
    public void What_is_no_activity_is_refused_with_a_reason(string body)
    {
        var refusal = Assert.Throws<ActivityFormatException>(() => SampleActivities.Parse(body));

        Assert.NotEmpty(refusal.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. "{ \"type\": \"message\", \"value\": \""u8, 0xC3, 0x28, .. "\" }"u8];

        Assert.Throws<ActivityFormatException>(() => Activity.Parse(body));
    }

    [Fact]
    public void A_byte_order_mark_and_whole_pairs_are_no_hindrance()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. """{ "type": "message", "text": "\ud83d\ude00" }"""u8];

        Assert.Equal("😀", Activity.Parse(body).Text);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(200, true)]
    [InlineData(100_000, true)]
    public void Nesting_is_limited(int depth, bool refused)
    {
        var deep = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        var body = $$"""{ "type": "message", "value": {{deep}} }""";

        var failure = Record.Exception(() => SampleActivities.Parse(body));

        Assert.Equal(refused, failure is ActivityFormatException);
        Assert.True(refused || failure is null);
    }

    [Fact]
    public void The_reason_never_quotes_what_people_wrote()
    {
        var body = """{ "type": "message", "text": "my salary is 5", "na\nme": { "x": 1, "x": 2 } }""";

        var refusal = Assert.Throws<ActivityFormatException>(() => SampleActivities.Parse(body));

        Assert.DoesNotContain("salary", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Recorded_payloads_where_present_give_an_activity_or_a_refusal_and_nothing_else()
    {
        // Our own bodies always; the folder of recorded ones, which is no part of the repository, where it is there.
        string[] bodies =
        [
            SampleActivities.ChannelMention,
            SampleActivities.CardAction,
            .. RecordedSamples.Below("teams/activities", "teams/odd", "teams/malformed", "derived"),
        ];

        Assert.All(
            bodies,
            body =>
            {
                var failure = Record.Exception(() => Activity.Parse(Encoding.UTF8.GetBytes(body)).ToUtf8Json());
                Assert.True(failure is null or ActivityFormatException, failure?.ToString());
            }
        );
    }
}
