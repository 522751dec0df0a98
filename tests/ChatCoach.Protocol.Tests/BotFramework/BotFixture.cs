using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.BotFramework;
using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Auth;
using ChatCoach.BotFramework.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Time.Testing;

namespace ChatCoach.Protocol.Tests.BotFramework;

/// <summary>
/// The protocol as a host registers it, with a metadata server of our own in place of the Bot Framework's, and a
/// clock that the test moves.
/// </summary>
internal sealed class BotFixture : IDisposable
{
    public const string AppId = "5f0c1c1e-0000-4000-8000-00000000b07a";
    public const string Issuer = "https://api.botframework.com";

    private readonly ServiceProvider provider;

    public BotFixture(Dictionary<string, string?>? settings = null)
    {
        Mint = new TokenMint("key-1", "msteams", "webchat");
        Published = [Mint];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["BotFramework:AppId"] = AppId,
                    ["BotFramework:TenantId"] = SampleActivities.Tenant,
                    ["BotFramework:ClientSecret"] = "not-a-secret",
                }
            )
            .AddInMemoryCollection(settings ?? [])
            .Build();
        provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddBotFramework(configuration)
            .Configure<HttpClientFactoryOptions>(
                "ChatCoach.BotFramework.SigningKeys",
                options =>
                    options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new Metadata(this))
            )
            .BuildServiceProvider();
        Validator = provider.GetRequiredService<BotTokenValidator>();
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public TokenMint Mint { get; }

    /// <summary>The keys that the metadata server shows now.</summary>
    public List<TokenMint> Published { get; }

    /// <summary>How often the list of keys was fetched.</summary>
    public int Fetches { get; private set; }

    public bool IsDown { get; set; }

    /// <summary>The metadata server answers once this is done.</summary>
    public Task Answering { get; set; } = Task.CompletedTask;

    public string KeysAddress { get; set; } = "https://login.botframework.com/v1/.well-known/keys";

    public BotTokenValidator Validator { get; }

    /// <summary>The claims of a good token, which a test bends.</summary>
    public JsonObject Claims(Action<JsonObject>? change = null)
    {
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["nbf"] = now - 60,
            ["exp"] = now + 3_600,
            ["serviceurl"] = SampleActivities.ServiceUrl,
        };
        change?.Invoke(claims);
        return claims;
    }

    public ValueTask<TokenCheck> Authenticate(string token) =>
        Validator.AuthenticateAsync($"Bearer {token}", CancellationToken.None);

    /// <summary>Both steps.</summary>
    public async Task<TokenCheck> Check(string token, string activity = SampleActivities.ChannelMention)
    {
        var first = await Authenticate(token);
        return first.Succeeded ? Validator.CheckActivity(first.Token, SampleActivities.Parse(activity)) : first;
    }

    public void Dispose()
    {
        Published.ForEach(mint => mint.Dispose());
        Mint.Dispose();
        provider.Dispose();
    }

    private sealed class Metadata(BotFixture fixture) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await fixture.Answering.WaitAsync(cancellationToken);
            if (fixture.IsDown)
            {
                throw new HttpRequestException("The metadata server is down.");
            }

            var isMetadata = request.RequestUri!.AbsolutePath.EndsWith("openidconfiguration", StringComparison.Ordinal);
            fixture.Fetches += isMetadata ? 0 : 1;
            var body = isMetadata
                ? new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = fixture.KeysAddress }
                : new JsonObject { ["keys"] = new JsonArray([.. fixture.Published.Select(mint => mint.PublicKey())]) };
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            };
        }
    }
}
