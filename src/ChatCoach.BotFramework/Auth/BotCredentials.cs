using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// The bot's own tokens, for calls to the connector. One is kept until five minutes before its end and fetched by one
/// caller at a time. Source: Bot Connector authentication, "Authenticate requests from your bot to the Bot Connector
/// service".
/// </summary>
public sealed class BotCredentials(TokenCredential? credential, string scope, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim oneFetch = new(1, 1);
    private volatile Kept? kept;

    /// <summary>The token, or null where calls carry none.</summary>
    /// <exception cref="AuthenticationFailedException">The tenant or the managed identity gave no token.</exception>
    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellation)
    {
        if (credential is null)
        {
            return null;
        }

        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        await oneFetch.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            var fetched = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellation);
            kept = new(fetched.Token, fetched.ExpiresOn - Margin);
            return fetched.Token;
        }
        finally
        {
            oneFetch.Release();
        }
    }

    /// <summary>Drops a token that the connector refused, so that the next call fetches another.</summary>
    internal void Forget(string token)
    {
        if (kept is { } held && string.Equals(held.Token, token, StringComparison.Ordinal))
        {
            kept = null;
        }
    }

    public void Dispose() => oneFetch.Dispose();

    /// <summary>The credentials that the options ask for.</summary>
    /// <param name="transport">How tokens are asked for; the usual way where it is not given.</param>
    public static BotCredentials Of(
        IOptions<BotFrameworkOptions> options,
        TimeProvider time,
        HttpPipelineTransport? transport = null
    ) => new(CredentialOf(options.Value, transport), options.Value.TokenScope, time);

    private static TokenCredential? CredentialOf(BotFrameworkOptions options, HttpPipelineTransport? transport) =>
        options switch
        {
            { IsTokenCheckOn: false } or { Outbound: BotOutbound.Anonymous } => null,
            { AppType: BotAppType.UserAssignedMsi } => new ManagedIdentityCredential(
                Over(
                    transport,
                    new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.AppId))
                )
            ),
            { CertificatePath.Length: > 0 } => new ClientCertificateCredential(
                options.TenantId,
                options.AppId,
                options.CertificatePath,
                Over(transport, new ClientCertificateCredentialOptions())
            ),
            _ => new ClientSecretCredential(
                options.TenantId,
                options.AppId,
                options.ClientSecret,
                Over(transport, new ClientSecretCredentialOptions())
            ),
        };

    private static T Over<T>(HttpPipelineTransport? transport, T options)
        where T : TokenCredentialOptions
    {
        options.Transport = transport ?? options.Transport;
        return options;
    }

    private string? Fresh() => kept is { } held && time.GetUtcNow() < held.Until ? held.Token : null;

    private sealed record Kept(string Token, DateTimeOffset Until);
}
