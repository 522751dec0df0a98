using System.Text;
using ChatCoach.Slack.Requests;
using Xunit;

namespace ChatCoach.Protocol.Tests.Slack;

public sealed class ReadingEvents
{
    [Fact]
    public void A_challenge_is_read_to_be_given_back()
    {
        var envelope = Parse(SamplePayloads.UrlVerification);

        Assert.Equal(EventEnvelope.UrlVerification, envelope.Type);
        Assert.StartsWith("3eZbrw1a", envelope.Challenge, StringComparison.Ordinal);
        Assert.Null(envelope.Event);
    }

    [Fact]
    public void A_mention_tells_who_where_and_what_and_which_user_the_bot_is()
    {
        var envelope = Parse(SamplePayloads.Mention);

        var mention = Assert.IsType<AppMentionEvent>(envelope.Event);
        Assert.Equal(
            (SamplePayloads.Ada, "C0GENERAL01", "1780000000.000100"),
            (mention.User, mention.Channel, mention.Ts)
        );
        Assert.Equal("Ev0COACH001", envelope.EventId);
        Assert.Equal(SamplePayloads.Bot, envelope.BotUserId);
        Assert.Equal("où en est-on & quand ?", WrittenText.Plain(mention.Text, envelope.BotUserId));
        Assert.Contains("future_field", envelope.More!.Keys);
    }

    [Fact]
    public void A_direct_message_an_edit_and_a_bots_message_are_told_apart()
    {
        var direct = Assert.IsType<MessageEvent>(Parse(SamplePayloads.DirectMessage).Event);
        var edit = Assert.IsType<MessageEvent>(Parse(SamplePayloads.MessageChanged).Event);
        var bot = Assert.IsType<MessageEvent>(Parse(SamplePayloads.FromABot).Event);

        Assert.Equal(("im", null, null), (direct.ChannelType, direct.Subtype, direct.BotId));
        Assert.Equal(("message_changed", null), (edit.Subtype, edit.User));
        Assert.Equal("B0OTHER0001", bot.BotId);
    }

    [Fact]
    public void Home_joining_uninstalling_and_revoking_are_read()
    {
        var home = Assert.IsType<AppHomeOpenedEvent>(Parse(SamplePayloads.HomeOpened).Event);
        var joined = Assert.IsType<MemberJoinedChannelEvent>(Parse(SamplePayloads.Joined).Event);
        var revoked = Assert.IsType<TokensRevokedEvent>(Parse(SamplePayloads.Revoked).Event);

        Assert.Equal(("home", "D0ADA000001"), (home.Tab, home.Channel));
        Assert.Equal((SamplePayloads.Bot, "C0GENERAL01"), (joined.User, joined.Channel));
        Assert.IsType<AppUninstalledEvent>(Parse(SamplePayloads.Uninstalled).Event);
        Assert.Equal([SamplePayloads.Bot], revoked.Tokens!.Bot!);
        Assert.Equal([SamplePayloads.Ada], revoked.Tokens.Oauth!);
    }

    [Fact]
    public void A_type_that_nobody_knows_is_kept_and_read_no_further()
    {
        var envelope = Parse(SamplePayloads.UserChange);

        Assert.Equal("user_change", Assert.IsType<UnknownEvent>(envelope.Event).Type);
        Assert.Equal("U1", envelope.Inner!.Value.GetProperty("user").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{ "type": 7 }""")]
    [InlineData("""{ "type": "" }""")]
    [InlineData("""{ "type": "url_verification" }""")]
    [InlineData("""{ "type": "event_callback" }""")]
    [InlineData("""{ "type": "event_callback", "event": [] }""")]
    [InlineData("""{ "type": "event_callback", "event": {} }""")]
    [InlineData("""{ "type": "event_callback", "event": { "type": "message", "user": { "id": "U1" } } }""")]
    [InlineData("""{ "type": "event_callback", "event": { "type": "message", "text": ["x"] } }""")]
    [InlineData("""{ "type": "event_callback", "event": { "type": "message" }, "authorizations": "x" }""")]
    [InlineData("""{ "type": "event_callback", "event": { "type": "message" }, "team_id": 12 }""")]
    [InlineData("""{ "type": "url_verification", "challenge": "a", "challenge": "b" }""")]
    [InlineData("""{ "type": "event_callback", "event": { "type": "message", "user": "U1", "user": "U2" } }""")]
    [InlineData("""{ "type": "url_verification", "challenge": "\ud800" }""")]
    [InlineData("""{ "type": "url_verification", "challenge": "a" } x""")]
    public void What_is_no_event_is_refused_with_a_reason(string json) =>
        Assert.NotEmpty(Assert.Throws<RequestFormatException>(() => Parse(json)).Message);

    [Fact]
    public void Every_event_that_ends_too_early_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(SamplePayloads.Mention);

        for (var length = 0; length < whole.Length; length++)
        {
            var cut = whole[..length];
            Assert.Throws<RequestFormatException>(() => EventEnvelope.Parse(cut));
        }
    }

    [Fact]
    public void Depth_is_32_and_no_more()
    {
        Assert.NotNull(Parse(Deep(31)));
        Assert.Throws<RequestFormatException>(() => Parse(Deep(32)));
        Assert.Throws<RequestFormatException>(() => Parse(Deep(100_000)));

        static string Deep(int arrays) =>
            $$"""{ "type": "other", "x": {{new string('[', arrays)}}{{new string(']', arrays)}} }""";
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Throws<RequestFormatException>(() => EventEnvelope.Parse([0x7B, 0xFF, 0xFE, 0x7D]));

    [Fact]
    public void The_reason_quotes_nothing_that_was_written()
    {
        var refused = Assert.Throws<RequestFormatException>(() =>
            Parse("""{ "type": "event_callback", "event": { "type": "message", "user": { "secret": "words" } } }""")
        );

        Assert.DoesNotContain("words", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<@U0COACHBOT1> status", "status")]
    [InlineData("<@U0COACHBOT1|coach> status <@U0COACHBOT1>", "status")]
    [InlineData("tell <@U0ADA000001> and <@U0BOB000001|bob>", "tell @U0ADA000001 and @bob")]
    [InlineData("in <#C0GENERAL01|general> <!here> <!subteam^S1|@team>", "in #general @here @team")]
    [InlineData("see <https://example.com/a?b=1&amp;c=2|this page>", "see https://example.com/a?b=1&c=2")]
    [InlineData("see <http://example.com|example.com>", "see example.com")]
    [InlineData("to <mailto:ada@example.com|ada@example.com>", "to ada@example.com")]
    [InlineData("a &lt; b &amp;amp; c &gt; d", "a < b &amp; c > d")]
    [InlineData("an open <bracket", "an open <bracket")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Text_is_read_as_its_writer_saw_it(string? sent, string seen) =>
        Assert.Equal(seen, WrittenText.Plain(sent, SamplePayloads.Bot));

    private static EventEnvelope Parse(string json) => EventEnvelope.Parse(Encoding.UTF8.GetBytes(json));
}
