using System.Collections.Concurrent;
using Azure;
using ChatCoach.Slack.OAuth;
using ChatCoach.Slack.Requests;
using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge.Installing;

/// <summary>
/// Tokens of the workspaces that installed the app, renewed before they expire; for a workspace that did not, the one of
/// the configuration. Times are the machine's: the demo clock does not make tokens older.
/// </summary>
internal sealed partial class InstalledTokens(
    InstallationTable table,
    SlackApiClient api,
    IOptions<SlackOptions> options,
    ILogger<InstalledTokens> logger
) : ISlackTokens, IDisposable
{
    /// <summary>A token of twelve hours is renewed in its last two.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromHours(2);

    /// <summary>An uninstallation is seen by other nodes within that.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>What the longest call takes, and more.</summary>
    private static readonly TimeSpan StillGood = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _renewals = new(StringComparer.Ordinal);

    public async Task<SlackToken?> FindAsync(string installation, CancellationToken cancellationToken)
    {
        if (_cache.TryGetValue(installation, out SlackToken? known))
        {
            return known;
        }

        var value = options.Value.BotToken;
        if (await table.FindAsync(installation, cancellationToken) is var (kept, _))
        {
            kept = IsAging(kept) ? await InTimeAsync(kept) : kept;
            value = kept.Token;
        }

        if (value is not { Length: > 0 })
        {
            return null;
        }

        var token = new SlackToken(value);
        _cache.Set(
            installation,
            token,
            new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 }
        );
        return token;
    }

    public async Task InstallAsync(Installation installation, CancellationToken cancellationToken)
    {
        await table.SaveAsync(installation, cancellationToken);
        _cache.Remove(installation.Id);
    }

    /// <summary>The app was removed, or its bot's token revoked. People's own tokens are none of ours.</summary>
    public async Task ForgetAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.Event is not (AppUninstalledEvent or TokensRevokedEvent { Tokens.Bot.Count: > 0 }))
        {
            return;
        }

        // The event does not say whether the workspace or the organisation was left: the row tells which is there.
        foreach (var id in new[] { envelope.TeamId, envelope.EnterpriseId }.OfType<string>())
        {
            if (await table.FindAsync(id, cancellationToken) is var (kept, _) && IsOlder(kept, envelope))
            {
                await table.RemoveAsync(id, cancellationToken);
                _cache.Remove(id);
                LogForgotten(logger, id);
                return;
            }
        }
    }

    public void Dispose() => _cache.Dispose();

    /// <summary>An event that comes late must not take away what was installed again since.</summary>
    private static bool IsOlder(Installation kept, EventEnvelope envelope) =>
        envelope.EventTime is not { } seconds || kept.InstalledAt.ToUnixTimeSeconds() <= seconds;

    private static bool IsAging(Installation kept) =>
        kept is { ExpiresAt: { } expires, RefreshToken.Length: > 0 }
        && expires - TimeProvider.System.GetUtcNow() < RenewBefore;

    /// <summary>Whoever pressed does not wait for Slack to renew a token that is still good: it is renewed meanwhile.</summary>
    private async Task<Installation> InTimeAsync(Installation kept)
    {
        var renewal = RenewedAsync(kept.Id, CancellationToken.None);
        if (kept.ExpiresAt > TimeProvider.System.GetUtcNow() + StillGood)
        {
            await Task.WhenAny(renewal, Task.Delay(Patience, TimeProvider.System));
            if (!renewal.IsCompletedSuccessfully)
            {
                return kept;
            }
        }

        return await renewal ?? kept;
    }

    /// <summary>A refresh token is good once: one at a time renews, and whoever waited takes what that one got.</summary>
    private async Task<Installation?> RenewedAsync(string id, CancellationToken cancellationToken)
    {
        var turn = _renewals.GetOrAdd(id, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (await table.FindAsync(id, cancellationToken) is not var (kept, etag))
            {
                return null;
            }

            return IsAging(kept) ? await RenewAsync(kept, etag, cancellationToken) : kept;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Installation?> RenewAsync(Installation kept, ETag etag, CancellationToken cancellationToken)
    {
        if (!options.Value.IsInstallable)
        {
            return kept;
        }

        try
        {
            var access = await api.AccessAsync(
                OAuthGrant.Refresh(options.Value.ClientId!, options.Value.ClientSecret!, kept.RefreshToken!),
                cancellationToken
            );
            if (kept.Renewed(access, TimeProvider.System.GetUtcNow()) is not { } renewed)
            {
                return kept;
            }

            // Another node was faster: its token is the later one.
            return await table.TryReplaceAsync(renewed, etag, cancellationToken)
                ? renewed
                : (await table.FindAsync(kept.Id, cancellationToken))?.Installation;
        }
        catch (SlackApiException e)
        {
            // Another node may have used the refresh token a moment ago; else the old one still has its two hours.
            LogNotRenewed(logger, kept.Id, e.Error);
            return (await table.FindAsync(kept.Id, cancellationToken))?.Installation;
        }
    }

    [LoggerMessage(LogLevel.Information, "The app was removed from {Installation}; its token is forgotten.")]
    private static partial void LogForgotten(ILogger logger, string installation);

    [LoggerMessage(LogLevel.Warning, "The token of {Installation} was not renewed: {Error}.")]
    private static partial void LogNotRenewed(ILogger logger, string installation, string error);
}
