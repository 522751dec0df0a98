using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class FetchingSigningKeys : IDisposable
{
    private readonly BotFixture bot = new();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.True(
                (await bot.Authenticate(bot.Mint.Sign(bot.Claims(claims => claims["jti"] = $"{i}")))).Succeeded
            );
        }

        Assert.Equal(1, bot.Fetches);
    }

    [Fact]
    public async Task A_rolled_key_is_accepted_after_a_fetch()
    {
        Assert.True((await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Succeeded);
        var rolled = new TokenMint("key-2", "msteams");
        bot.Published.Add(rolled);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.True((await bot.Check(rolled.Sign(bot.Claims()))).Succeeded);
        Assert.Equal(2, bot.Fetches);
    }

    [Fact]
    public async Task Made_up_key_ids_cost_one_fetch_a_minute()
    {
        using var stranger = new TokenMint("made-up", "msteams");
        Assert.True((await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Succeeded);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));

        var tries = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => bot.Authenticate(stranger.Sign(bot.Claims())).AsTask())
        );
        Assert.All(tries, check => Assert.Equal(401, check.Status));
        Assert.Equal(2, bot.Fetches);

        bot.Clock.Advance(TimeSpan.FromSeconds(61));
        await bot.Authenticate(stranger.Sign(bot.Claims()));
        await bot.Authenticate(stranger.Sign(bot.Claims()));
        Assert.Equal(3, bot.Fetches);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_refused_within_a_day_and_so_are_tokens_accepted_by_it()
    {
        string Token() => bot.Mint.Sign(bot.Claims(claims => claims["exp"] = 4_000_000_000));
        var accepted = Token();
        Assert.True((await bot.Authenticate(accepted)).Succeeded);
        bot.Published[0] = new TokenMint("key-2", "msteams");

        bot.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(401, (await bot.Authenticate(accepted)).Status);
        Assert.Equal(401, (await bot.Authenticate(Token())).Status);
    }

    [Fact]
    public async Task Keys_at_hand_serve_on_while_the_metadata_server_is_down()
    {
        Assert.True((await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Succeeded);
        bot.IsDown = true;

        bot.Clock.Advance(TimeSpan.FromHours(30));

        Assert.True((await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Succeeded);
    }

    [Fact]
    public async Task Before_any_key_could_be_fetched_the_channel_is_asked_to_come_again()
    {
        bot.IsDown = true;
        Assert.Equal(503, (await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Status);

        bot.IsDown = false;
        bot.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.True((await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Succeeded);
    }

    [Fact]
    public async Task Keys_over_plain_http_are_not_taken()
    {
        bot.KeysAddress = "http://login.botframework.com/v1/.well-known/keys";

        Assert.Equal(503, (await bot.Authenticate(bot.Mint.Sign(bot.Claims()))).Status);
        Assert.Equal(0, bot.Fetches);
    }

    [Fact]
    public async Task Many_who_wait_for_keys_wait_for_one_fetch()
    {
        var answering = new TaskCompletionSource();
        bot.Answering = answering.Task;
        var waiting = Enumerable
            .Range(0, 20)
            .Select(_ => bot.Authenticate(bot.Mint.Sign(bot.Claims())).AsTask())
            .ToArray();
        bot.Clock.Advance(TimeSpan.FromMinutes(2)); // not the limit of one a minute is what holds them back

        answering.SetResult();

        Assert.All(await Task.WhenAll(waiting), check => Assert.True(check.Succeeded, check.Reason));
        Assert.Equal(1, bot.Fetches);
    }

    [Fact]
    public async Task A_stranger_who_hangs_up_does_not_take_the_fetch_with_him()
    {
        var answering = new TaskCompletionSource();
        bot.Answering = answering.Task;
        using var stranger = new CancellationTokenSource();
        var header = $"Bearer {bot.Mint.Sign(bot.Claims())}";
        var abandoned = bot.Validator.AuthenticateAsync(header, stranger.Token).AsTask();

        await stranger.CancelAsync();
        var patient = bot.Authenticate(bot.Mint.Sign(bot.Claims()));
        answering.SetResult();

        Assert.True((await patient).Succeeded);
        await Record.ExceptionAsync(() => abandoned);
        Assert.Equal(1, bot.Fetches);
    }
}
