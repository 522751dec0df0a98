using ChatCoach.BotFramework.Auth;
using ChatCoach.BotFramework.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatCoach.BotFramework;

/// <summary>Registers the protocol.</summary>
public static class ServiceCollectionExtensions
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>
    /// Adds <see cref="BotTokenValidator"/>, <see cref="ConnectorClient"/>, <see cref="ServiceHosts"/> and
    /// <see cref="BotCredentials"/>, all singletons, with options from section <c>BotFramework</c> that are validated
    /// at start. A <see cref="TimeProvider"/> that is registered already is used.
    /// </summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddOptions<BotFrameworkOptions>()
            .Configure(options => Bind(configuration.GetSection(BotFrameworkOptions.SectionName), options))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>>(new BotFrameworkOptionsValidator());
        services.AddSingleton<ServiceHosts>();
        return services.AddIncoming().AddOutgoing();
    }

    private static IServiceCollection AddIncoming(this IServiceCollection services)
    {
        services
            .AddHttpClient(
                SigningKeys.ClientName,
                client =>
                {
                    client.Timeout = TimeSpan.FromSeconds(10);
                    client.MaxResponseContentBufferSize = LongestAnswer;
                }
            )
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(NewHandler);
        services.AddSingleton<SigningKeys>(provider =>
            new(
                provider.GetRequiredService<IHttpClientFactory>(),
                provider.GetRequiredService<IOptions<BotFrameworkOptions>>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SigningKeys>>()
            )
        );
        return services.AddSingleton<BotTokenValidator>(provider =>
            new(
                provider.GetRequiredService<IOptions<BotFrameworkOptions>>(),
                provider.GetRequiredService<SigningKeys>(),
                provider.GetRequiredService<ServiceHosts>(),
                provider.GetRequiredService<TimeProvider>()
            )
        );
    }

    private static IServiceCollection AddOutgoing(this IServiceCollection services)
    {
        services.AddSingleton<BotCredentials>(provider =>
            BotCredentials.Of(
                provider.GetRequiredService<IOptions<BotFrameworkOptions>>(),
                provider.GetRequiredService<TimeProvider>()
            )
        );

        var client = services.AddHttpClient(
            nameof(ConnectorClient),
            client =>
            {
                // Each try has a limit of its own; this one is for an answer whose body never ends.
                client.Timeout = TimeSpan.FromMinutes(2);
                client.MaxResponseContentBufferSize = LongestAnswer;
            }
        );
        // The factory's own logging names addresses, and with them ids of people.
        client.RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(NewHandler);
        // One client for the life of the process: connections are renewed by their own lifetime.
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddHttpMessageHandler(provider => new ResilienceHandler(
            ConnectorRetry.Pipeline(
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ConnectorClient>>()
            )
        ));
        client.AddHttpMessageHandler(provider => new BotTokenHandler(
            provider.GetRequiredService<BotCredentials>(),
            provider.GetRequiredService<ServiceHosts>()
        ));

        return services.AddSingleton<ConnectorClient>(provider =>
            new(
                new(
                    provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ConnectorClient)),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILogger<ConnectorCalls>>()
                )
            )
        );
    }

    // Redirects are not followed: the address that was checked is the one that is called.
    private static SocketsHttpHandler NewHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };

    private static void Bind(IConfigurationSection section, BotFrameworkOptions options)
    {
        section.Bind(options);
        options.AllowLoopback = false;
        Split(section, nameof(options.AllowedTenants), options.AllowedTenants);
        Split(section, nameof(options.ValidIssuers), options.ValidIssuers);
        Split(section, nameof(options.AllowedServiceHosts), options.AllowedServiceHosts);
    }

    // One environment variable with commas is what people write; the binder knows only one variable per element.
    private static void Split(IConfigurationSection section, string key, IList<string> list)
    {
        const StringSplitOptions clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var value in (section[key] ?? string.Empty).Split(',', clean))
        {
            list.Add(value);
        }
    }
}
