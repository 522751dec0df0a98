using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using ChatCoach.BotFramework.Auth;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

/// <summary>The three credentials of Azure.Identity, up to the request that each sends for its token.</summary>
public sealed class FetchingTheBotsToken : IDisposable
{
    private const string App = "5f0c1c1e-0000-4000-8000-00000000b07a";

    private readonly string folder = Directory.CreateTempSubdirectory("chatcoach").FullName;
    private readonly TokenServer server = new();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        server.Dispose();
    }

    [Fact]
    public async Task A_secret_is_shown_to_the_apps_own_tenant()
    {
        var asked = await Ask(
            new()
            {
                AppId = App,
                TenantId = "own-tenant",
                ClientSecret = "the+secret",
            }
        );

        Assert.Equal("https://login.microsoftonline.com/own-tenant/oauth2/v2.0/token", asked.Address);
        Assert.Contains("client_secret=the%2Bsecret", asked.Body, StringComparison.Ordinal);
        Assert.Contains($"client_id={App}", asked.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", asked.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.pfx")]
    [InlineData("bot.pem")]
    public async Task A_certificate_signs_what_is_asked_and_is_not_sent_itself(string file)
    {
        var asked = await Ask(
            new()
            {
                AppId = App,
                TenantId = "own-tenant",
                CertificatePath = Certificate(file),
            }
        );

        Assert.Equal("https://login.microsoftonline.com/own-tenant/oauth2/v2.0/token", asked.Address);
        Assert.Contains("client_assertion=ey", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_its_machine()
    {
        var asked = await Ask(new() { AppId = App, AppType = BotAppType.UserAssignedMsi });

        Assert.StartsWith(
            "http://169.254.169.254/metadata/identity/oauth2/token?",
            asked.Address,
            StringComparison.Ordinal
        );
        Assert.Contains($"client_id={App}", asked.Address, StringComparison.Ordinal);
        Assert.Matches("resource=https://api.botframework.com(&|$)", Uri.UnescapeDataString(asked.Address));
    }

    private async Task<(string Address, string Body)> Ask(BotFrameworkOptions options)
    {
        using var credentials = BotCredentials.Of(Options.Create(options), new FakeTimeProvider(), server.Transport);

        Assert.Equal("the-token", await credentials.GetTokenAsync(TestContext.Current.CancellationToken));
        return server.Asked.Last();
    }

    private string Certificate(string file)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=bot",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder, file);
        if (file.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        }
        else
        {
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        return path;
    }

    /// <summary>Answers as Entra and as the identity endpoint of a machine do, and calls nobody.</summary>
    private sealed class TokenServer : HttpMessageHandler
    {
        public TokenServer() => Transport = new HttpClientTransport(this);

        public HttpPipelineTransport Transport { get; }

        public List<(string Address, string Body)> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var address = request.RequestUri!.AbsoluteUri;
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var json = address.Contains("/discovery/instance", StringComparison.Ordinal)
                ? """
                    {
                      "tenant_discovery_endpoint": "https://login.microsoftonline.com/own-tenant/v2.0/.well-known/openid-configuration",
                      "metadata": [{
                        "preferred_network": "login.microsoftonline.com", "preferred_cache": "login.windows.net",
                        "aliases": ["login.microsoftonline.com", "login.windows.net"]
                      }]
                    }
                    """
                : """
                    {
                      "token_type": "Bearer", "access_token": "the-token", "resource": "https://api.botframework.com",
                      "expires_in": "3599", "expires_on": "4102444800"
                    }
                    """;
            if (!address.Contains("/discovery/", StringComparison.Ordinal))
            {
                Asked.Add((address, body));
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) };
        }
    }
}
