using System.Globalization;
using System.Text;
using ChatCoach.Slack.Requests;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ChatCoach.Protocol.Tests.Slack;

public sealed class CheckingSignatures
{
    // The example of Slack's own page on verifying requests.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack"
        + ".com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a"
        + "0bc887a14d10d2c447fce8b6703c";

    private readonly FakeTimeProvider _clock = new(
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture))
    );

    [Fact]
    public void The_published_example_is_let_in() => Assert.Null(Refusal());

    [Fact]
    public void What_this_side_signs_is_what_Slack_would_sign() =>
        Assert.Equal(Signature, RequestSignature.Sign(Secret, Timestamp, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(86_400 * 365, false)]
    public void Five_minutes_are_let_in_and_not_a_second_more(int secondsLater, bool letIn)
    {
        var later = new FakeTimeProvider(_clock.GetUtcNow() + TimeSpan.FromSeconds(secondsLater));

        var refusal = new RequestSignature(Secret, later).Refusal(
            [Timestamp],
            [Signature],
            Encoding.UTF8.GetBytes(Body)
        );

        Assert.Equal(letIn, refusal is null);
    }

    [Fact]
    public void One_more_byte_is_refused() => Assert.NotNull(Refusal(body: Body + "-"));

    [Fact]
    public void Another_apps_secret_is_refused() =>
        Assert.NotNull(
            new RequestSignature(Secret + "0", _clock).Refusal([Timestamp], [Signature], Encoding.UTF8.GetBytes(Body))
        );

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("V0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503 ")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503,v0=00")]
    [InlineData("v0=g2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    public void A_signature_of_another_shape_or_value_is_refused(string signature) =>
        Assert.NotNull(Refusal(signature: signature));

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1531420618")]
    [InlineData("+1531420618")]
    [InlineData(" 1531420618")]
    [InlineData("1531420618.0")]
    [InlineData("01531420618")]
    [InlineData("99999999999999999999999999")]
    [InlineData("1531420618000")]
    [InlineData("١٥٣١٤٢٠٦١٨")]
    public void A_timestamp_of_another_shape_is_refused(string timestamp) =>
        Assert.NotNull(Refusal(timestamp: timestamp));

    [Fact]
    public void A_header_that_is_missing_or_comes_twice_is_refused()
    {
        var signature = new RequestSignature(Secret, _clock);
        var body = Encoding.UTF8.GetBytes(Body);

        Assert.NotNull(signature.Refusal([], [Signature], body));
        Assert.NotNull(signature.Refusal([Timestamp], [], body));
        Assert.NotNull(signature.Refusal([null], [Signature], body));
        Assert.NotNull(signature.Refusal([Timestamp], [null], body));
        Assert.NotNull(signature.Refusal([Timestamp, Timestamp], [Signature], body));
        Assert.NotNull(signature.Refusal([Timestamp], [Signature, "v0=00"], body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_secret_nothing_can_be_checked_and_nothing_starts(string secret) =>
        Assert.Throws<ArgumentException>(() => new RequestSignature(secret, _clock));

    [Fact]
    public void The_reason_tells_nothing_of_the_request()
    {
        var refusal = Refusal(signature: "v0=mine", body: "my words");

        Assert.DoesNotContain("mine", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("words", refusal, StringComparison.Ordinal);
    }

    private string? Refusal(string timestamp = Timestamp, string signature = Signature, string body = Body) =>
        new RequestSignature(Secret, _clock).Refusal([timestamp], [signature], Encoding.UTF8.GetBytes(body));
}
