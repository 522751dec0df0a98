using ChatCoach.Host.SlackEdge;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.Tests.SlackEdge;

public sealed class SlackStartTests
{
    [Theory]
    [InlineData(null, "id", "secret", null, "Slack:SigningSecret")]
    [InlineData(" ", null, null, "xoxb-1", "Slack:SigningSecret")]
    [InlineData("s", "id", null, null, "Slack:ClientSecret")]
    [InlineData("s", null, "secret", null, "Slack:ClientId")]
    [InlineData(null, null, null, null, null)]
    [InlineData("s", null, null, "xoxb-1", null)]
    [InlineData("s", "id", "secret", null, null)]
    public void A_Slack_that_is_half_configured_does_not_start(
        string? signingSecret,
        string? clientId,
        string? clientSecret,
        string? token,
        string? named
    )
    {
        var options = new SlackOptions
        {
            SigningSecret = signingSecret,
            ClientId = clientId,
            ClientSecret = clientSecret,
            BotToken = token,
        };

        var result = new SlackOptionsCheck(new SlackHosts(allowLoopback: false)).Validate(null, options);

        Assert.Equal(named is null, result.Succeeded);
        Assert.Contains(named ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/api/", true, false)]
    [InlineData("http://127.0.0.1:6180/api/", true, true)]
    [InlineData("http://127.0.0.1:6180/api/", false, false)]
    [InlineData("nowhere", true, false)]
    public void Another_Web_API_is_for_Development_and_loopback_alone(string address, bool development, bool starts)
    {
        var options = new SlackOptions { SigningSecret = "s", ApiBaseUrl = address };

        Assert.Equal(starts, new SlackOptionsCheck(new SlackHosts(development)).Validate(null, options).Succeeded);
    }
}
