using ChatCoach.BotFramework;
using ChatCoach.BotFramework.Auth;
using ChatCoach.BotFramework.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class ConfiguringTheBot
{
    [Fact]
    public void Without_any_setting_the_check_is_off_and_the_rest_fits_the_public_cloud()
    {
        var options = Read([]);

        Assert.False(options.IsTokenCheckOn);
        Assert.False(options.AllowLoopback);
        Assert.StartsWith("https://login.botframework.com/", options.OpenIdMetadata, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AllowedTenants", "one, two")]
    [InlineData("AllowedTenants:0", "one", "AllowedTenants:1", "two")]
    public void A_list_is_read_from_one_value_with_commas_or_by_index(params string[] settings)
    {
        var options = Read(settings);

        Assert.Equal(["one", "two"], options.AllowedTenants);
    }

    [Fact]
    public void The_configuration_cannot_open_loopback() => Assert.False(Read(["AllowLoopback", "true"]).AllowLoopback);

    [Theory]
    [InlineData("TenantId", "AppId", "a", "ClientSecret", "s")]
    [InlineData("ClientSecret or CertificatePath is missing", "AppId", "a", "TenantId", "t")]
    [InlineData("must name a .pfx file", "AppId", "a", "TenantId", "t", "CertificatePath", "/etc/hostname")]
    [InlineData("CertificatePath names a file", "AppId", "a", "TenantId", "t", "CertificatePath", "no-such.pfx")]
    [InlineData("keep one", "AppId", "a", "TenantId", "t", "CertificatePath", "no-such.pfx", "ClientSecret", "s")]
    [InlineData("no use", "AppId", "a", "AppType", "UserAssignedMsi", "ClientSecret", "s")]
    [InlineData("OpenIdMetadata", "OpenIdMetadata", "http://127.0.0.1:5000/openid")]
    [InlineData("OpenIdMetadata", "OpenIdMetadata", "somewhere")]
    [InlineData("AllowedServiceHosts", "AllowedServiceHosts", "*.trafficmanager.net")]
    [InlineData("AllowedServiceHosts", "AllowedServiceHosts", "https://smba.trafficmanager.net/")]
    [InlineData("TokenScope", "TokenScope", "api")]
    [InlineData("Outbound may be Anonymous in Development only", "AppId", "a", "Outbound", "Anonymous")]
    public void A_setting_that_could_only_fail_later_is_refused_by_name(string sentence, params string[] settings)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(settings));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.All(
            refusal.Failures,
            failure => Assert.Matches("^The setting BotFramework:.*\\. Example: BotFramework__[A-Za-z]+=.", failure)
        );
    }

    [Fact]
    public void In_development_a_local_connector_and_metadata_server_may_be_named()
    {
        var options = Read(
            ["AppId", "a", "Outbound", "Anonymous", "OpenIdMetadata", "http://127.0.0.1:5000/openid"],
            allowLoopback: true
        );

        Assert.Equal(BotOutbound.Anonymous, options.Outbound);
    }

    [Theory]
    [InlineData]
    [InlineData("AppId", "a", "TenantId", "t", "ClientSecret", "s")]
    [InlineData("AppId", "a", "AppType", "UserAssignedMsi")]
    public void Everything_that_a_host_asks_for_can_be_built(params string[] settings)
    {
        using var provider = Build(settings, allowLoopback: false);

        Assert.NotNull(provider.GetRequiredService<BotTokenValidator>());
        Assert.NotNull(provider.GetRequiredService<ConnectorClient>());
        Assert.NotNull(provider.GetRequiredService<ServiceHosts>());
    }

    [Fact]
    public async Task Without_an_app_id_calls_carry_no_token()
    {
        using var provider = Build([], allowLoopback: true);

        var credentials = provider.GetRequiredService<BotCredentials>();

        Assert.Null(await credentials.GetTokenAsync(TestContext.Current.CancellationToken));
    }

    private static BotFrameworkOptions Read(string[] settings, bool allowLoopback = false)
    {
        using var provider = Build(settings, allowLoopback);
        return provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
    }

    private static ServiceProvider Build(string[] settings, bool allowLoopback)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddBotFramework(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        settings
                            .Chunk(2)
                            .Select(pair => KeyValuePair.Create($"BotFramework:{pair[0]}", (string?)pair[1]))
                    )
                    .Build()
            );
        if (allowLoopback)
        {
            services.Configure<BotFrameworkOptions>(options => options.AllowLoopback = true);
        }

        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }
}
