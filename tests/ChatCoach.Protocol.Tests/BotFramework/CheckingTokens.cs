using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class CheckingTokens : IDisposable
{
    private readonly BotFixture bot = new();

    public void Dispose() => bot.Dispose();

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_token_of_the_Bot_Framework_is_accepted(string algorithm)
    {
        var check = await bot.Check(bot.Mint.Sign(bot.Claims(), algorithm));

        Assert.True(check.Succeeded, check.Reason);
        Assert.Equal(200, check.Status);
        Assert.Equal(BotFixture.AppId, check.Token.Identity.FindFirst("aud")?.Value);
    }

    [Fact]
    public async Task The_scheme_is_read_in_any_case()
    {
        var header = $"bearer {bot.Mint.Sign(bot.Claims())}";

        Assert.True((await bot.Validator.AuthenticateAsync(header, TestContext.Current.CancellationToken)).Succeeded);
    }

    public static TheoryData<string> BadHeaders =>
        [
            "",
            "Bearer ",
            "Bearer",
            "Basic YTpi",
            "Bearer abc",
            "Bearer a.b.c",
            "Bearer ..",
            "Bearer é.é.é",
            "Bearer eyJhbGciOiJSUzI1NiJ9.e30.AA",
            "Bearer " + new string('a', 9_000),
            "Bearer a.b.c.d.e",
        ];

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public async Task What_is_no_token_is_refused(string header) =>
        Assert.Equal(
            401,
            (await bot.Validator.AuthenticateAsync(header, TestContext.Current.CancellationToken)).Status
        );

    [Fact]
    public async Task No_header_is_refused() =>
        Assert.Equal(401, (await bot.Validator.AuthenticateAsync(null, TestContext.Current.CancellationToken)).Status);

    public static TheoryData<string, string?> BentClaims =>
        new()
        {
            { "iss", "\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\"" },
            { "iss", "\"https://api.botframework.com.evil.example\"" },
            { "iss", null },
            { "aud", "\"00000000-0000-4000-8000-000000000bad\"" },
            { "aud", null },
            { "aud", "[]" },
            { "exp", null },
            { "exp", "\"soon\"" },
        };

    [Theory]
    [MemberData(nameof(BentClaims))]
    public async Task A_token_with_another_issuer_audience_or_no_end_is_refused(string claim, string? json)
    {
        var token = bot.Mint.Sign(bot.Claims(claims => Bend(claims, claim, json)));

        Assert.Equal(401, (await bot.Authenticate(token)).Status);
    }

    [Theory]
    [InlineData(-3_600, -299, true)]
    [InlineData(-3_600, -301, false)]
    [InlineData(299, 3_600, true)]
    [InlineData(301, 3_600, false)]
    [InlineData(-60, 9_999_999_999_999, true)]
    public async Task The_lifetime_counts_with_five_minutes_of_skew(long from, long until, bool accepted)
    {
        var now = bot.Clock.GetUtcNow().ToUnixTimeSeconds();
        var token = bot.Mint.Sign(
            bot.Claims(claims =>
            {
                claims["nbf"] = now + from;
                claims["exp"] = now + until;
            })
        );

        Assert.Equal(accepted, (await bot.Authenticate(token)).Succeeded);
    }

    [Fact]
    public async Task An_unsigned_token_is_refused() =>
        Assert.Equal(401, (await bot.Authenticate(bot.Mint.SignWithNone(bot.Claims()))).Status);

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with() =>
        Assert.Equal(401, (await bot.Authenticate(bot.Mint.SignWithPublicKey(bot.Claims()))).Status);

    [Fact]
    public async Task Another_kind_of_signature_is_refused_even_by_the_right_key() =>
        Assert.Equal(401, (await bot.Authenticate(bot.Mint.Sign(bot.Claims(), "PS512"))).Status);

    [Fact]
    public async Task A_stranger_who_borrows_a_key_id_is_refused()
    {
        using var stranger = new TokenMint("stranger", "msteams") { KeyId = bot.Mint.KeyId };

        Assert.Equal(401, (await bot.Authenticate(stranger.Sign(bot.Claims()))).Status);
    }

    [Fact]
    public async Task Changed_claims_are_refused_even_after_the_right_ones_were_accepted()
    {
        var token = bot.Mint.Sign(bot.Claims());
        Assert.True((await bot.Authenticate(token)).Succeeded);
        var parts = token.Split('.');
        var changed = bot.Claims(claims => claims["serviceurl"] = "https://evil.example/");
        parts[1] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(changed.ToJsonString()));

        Assert.Equal(401, (await bot.Authenticate(string.Join('.', parts))).Status);
    }

    [Fact]
    public async Task A_token_that_was_accepted_is_refused_once_it_has_expired()
    {
        var token = bot.Mint.Sign(bot.Claims());
        Assert.True((await bot.Authenticate(token)).Succeeded);
        Assert.True((await bot.Authenticate(token)).Succeeded);

        bot.Clock.Advance(TimeSpan.FromSeconds(3_600 + 301));

        Assert.Equal(401, (await bot.Authenticate(token)).Status);
    }

    [Fact]
    public async Task Many_tokens_one_after_another_are_all_judged_rightly()
    {
        for (var i = 0; i < 1_100; i++)
        {
            var token = bot.Mint.Sign(bot.Claims(claims => claims["jti"] = $"{i}"));
            Assert.True((await bot.Authenticate(token)).Succeeded);
            Assert.True((await bot.Authenticate(token)).Succeeded);
        }
    }

    [Fact]
    public async Task A_reason_holds_nothing_of_the_token()
    {
        var token = bot.Mint.Sign(bot.Claims(claims => claims["aud"] = "someone-else"));

        var check = await bot.Authenticate(token);

        Assert.DoesNotContain("someone-else", check.Reason!, StringComparison.Ordinal);
        Assert.DoesNotContain(token[..20], check.Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_app_id_every_token_is_refused()
    {
        using var open = new BotFixture(new(StringComparer.Ordinal) { ["BotFramework:AppId"] = "" });

        Assert.Equal(401, (await open.Authenticate(open.Mint.Sign(open.Claims()))).Status);
    }

    [Fact]
    public async Task Another_cloud_has_its_own_issuer()
    {
        using var gov = new BotFixture(
            new(StringComparer.Ordinal)
            {
                ["BotFramework:ValidIssuers"] = "https://api.botframework.us, https://x.example",
            }
        );

        var theirs = gov.Mint.Sign(gov.Claims(claims => claims["iss"] = "https://api.botframework.us"));

        Assert.True((await gov.Authenticate(theirs)).Succeeded);
        Assert.Equal(401, (await gov.Authenticate(gov.Mint.Sign(gov.Claims()))).Status);
    }

    private static void Bend(JsonObject claims, string claim, string? json)
    {
        claims.Remove(claim);
        if (json is not null)
        {
            claims[claim] = JsonNode.Parse(json);
        }
    }
}
