using System.Text.Json.Nodes;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class CheckingActivitiesAgainstTokens : IDisposable
{
    private const string Own = SampleActivities.Tenant;
    private const string Other = "0a0a0000-0000-4000-8000-0000000000bb";

    private readonly BotFixture bot = new();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_token_that_names_no_service_is_refused()
    {
        var token = bot.Mint.Sign(bot.Claims(claims => claims.Remove("serviceurl")));

        Assert.Equal(401, (await bot.Check(token)).Status);
    }

    [Theory]
    [InlineData($"https://smba.trafficmanager.net/emea/{Own}/", 200)]
    [InlineData($"https://smba.trafficmanager.net/emea/{Own}", 200)]
    [InlineData($"https://SMBA.trafficmanager.net/EMEA/{Own}/", 200)]
    [InlineData($"https://smba.trafficmanager.net/amer/{Own}/", 403)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", 403)]
    [InlineData("", 403)]
    [InlineData(null, 403)]
    public async Task The_service_of_the_activity_is_the_tokens(string? serviceUrl, int status)
    {
        var activity = SampleActivities.ChannelMentionWith(
            "serviceUrl",
            JsonValue.Create(serviceUrl)?.ToJsonString() ?? "null"
        );

        Assert.Equal(status, (await bot.Check(bot.Mint.Sign(bot.Claims()), activity)).Status);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1:8080/latest/meta-data/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    public async Task A_service_of_no_allowed_host_is_refused_even_if_the_token_names_it(string serviceUrl)
    {
        var token = bot.Mint.Sign(bot.Claims(claims => claims["serviceurl"] = serviceUrl));
        var activity = SampleActivities.ChannelMentionWith("serviceUrl", $"\"{serviceUrl}\"");

        Assert.Equal(403, (await bot.Check(token, activity)).Status);
    }

    [Theory]
    [InlineData("\"msteams\"", 200)]
    [InlineData("\"msteams:copilot\"", 200)]
    [InlineData("\"webchat\"", 200)]
    [InlineData("\"slack\"", 403)]
    [InlineData("\"msteamsx\"", 403)]
    [InlineData("\":msteams\"", 403)]
    [InlineData("\"\"", 403)]
    [InlineData("null", 403)]
    public async Task The_key_must_be_endorsed_for_the_channel(string channelId, int status)
    {
        var activity = SampleActivities.ChannelMentionWith("channelId", channelId);

        Assert.Equal(status, (await bot.Check(bot.Mint.Sign(bot.Claims()), activity)).Status);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        bot.Published[0] = new TokenMint("key-2");

        Assert.Equal(403, (await bot.Check(bot.Published[0].Sign(bot.Claims()))).Status);
    }

    [Theory]
    [InlineData(null, Own, Own, 200)]
    [InlineData(null, Other, Other, 403)]
    [InlineData(null, Own, Other, 403)]
    [InlineData(null, null, Own, 200)]
    [InlineData(null, Own, null, 200)]
    [InlineData(null, null, null, 403)]
    [InlineData(Other, Other, Other, 200)]
    [InlineData(Other, Own, Own, 403)]
    [InlineData($"{Own},{Other}", Own, Other, 200)]
    [InlineData("*", Other, null, 200)]
    public async Task Only_allowed_tenants_may_speak(string? allowed, string? conversation, string? channel, int status)
    {
        using var fixture = new BotFixture(new(StringComparer.Ordinal) { ["BotFramework:AllowedTenants"] = allowed });
        var activity = JsonNode.Parse(SampleActivities.ChannelMention)!;
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"]!["tenant"] = channel is null ? null : new JsonObject { ["id"] = channel };

        var check = await fixture.Check(fixture.Mint.Sign(fixture.Claims()), activity.ToJsonString());

        Assert.Equal(status, check.Status);
    }

    [Fact]
    public async Task A_second_channel_may_not_ride_on_a_token_that_was_accepted_before()
    {
        var token = bot.Mint.Sign(bot.Claims());
        Assert.True((await bot.Check(token)).Succeeded);

        var other = SampleActivities.ChannelMentionWith("channelId", "\"directline\"");

        Assert.Equal(403, (await bot.Check(token, other)).Status);
    }
}
