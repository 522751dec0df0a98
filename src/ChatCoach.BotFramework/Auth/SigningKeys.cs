using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// The keys of the OpenID metadata: fetched on first use, again after 24 hours, and again when a token names a key that
/// is not among them, at most once a minute, one fetch at a time. A stranger who sends tokens with made-up key ids
/// thus costs one fetch a minute. While a fetch fails, the keys at hand go on serving.
/// Source: Bot Connector authentication, "Get the OpenID metadata document", "Get the list of valid signing keys".
/// </summary>
internal sealed partial class SigningKeys(
    IHttpClientFactory clients,
    IOptions<BotFrameworkOptions> options,
    TimeProvider time,
    ILogger<SigningKeys> logger
) : IDisposable
{
    public const string ClientName = "ChatCoach.BotFramework.SigningKeys";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneFetch = new(1, 1);
    private volatile SigningKeySet? current;
    private long lastTryTicks;

    /// <summary>The keys, fetched if there are none or they are old. Null if none could be fetched.</summary>
    public ValueTask<SigningKeySet?> GetAsync(CancellationToken cancellation)
    {
        var keys = current;
        return keys is not null && time.GetUtcNow() - keys.FetchedAt < Lifetime
            ? new(keys)
            : new(GetNewerAsync(keys, cancellation));
    }

    /// <summary>The keys of a fetch after <paramref name="known"/>, or the same if it is too early for one.</summary>
    public async Task<SigningKeySet?> GetNewerAsync(SigningKeySet? known, CancellationToken cancellation)
    {
        // A fetch that is under way is waited for, since it may bring what is asked for. It takes the semaphore before
        // it makes the next one too early, so in this order none is overlooked.
        if (IsTooEarly(time.GetUtcNow()) && oneFetch.CurrentCount > 0)
        {
            return current;
        }

        await oneFetch.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (!ReferenceEquals(current, known) || IsTooEarly(now))
            {
                return current;
            }

            Volatile.Write(ref lastTryTicks, now.UtcTicks);
            return current = await FetchAsync(now);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or OperationCanceledException or JsonException or InvalidDataException
            )
        {
            cancellation.ThrowIfCancellationRequested();
            LogNotFetched(logger, failure.GetType().Name, hasKeys: current is not null);
            return current;
        }
        finally
        {
            oneFetch.Release();
        }
    }

    public void Dispose() => oneFetch.Dispose();

    private bool IsTooEarly(DateTimeOffset now) =>
        now.UtcTicks - Volatile.Read(ref lastTryTicks) < (current is null ? BetweenFirstFetches : BetweenFetches).Ticks;

    // Not cancelled with the request that needs it: a stranger who hangs up at once would use up the minute's fetch
    // and keep a new key away. The client's own timeout bounds it.
    private async Task<SigningKeySet> FetchAsync(DateTimeOffset now)
    {
        using var client = clients.CreateClient(ClientName);
        var metadata = await ReadAsync(
            client,
            new Uri(options.Value.OpenIdMetadata),
            OpenIdJsonContext.Default.OpenIdMetadata
        );
        if (
            !Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var address)
            || !ServiceHosts.IsSafe(address, options.Value.AllowLoopback)
        )
        {
            throw new InvalidDataException("The OpenID metadata names no https address of keys.");
        }

        var fetched = await ReadAsync(client, address, OpenIdJsonContext.Default.JsonWebKeys);
        var keys = SigningKeySet.Of(fetched ?? new(null), now);
        LogFetched(logger, keys.ById.Count);
        return keys.ById.Count > 0 ? keys : throw new InvalidDataException("The list of signing keys is empty.");
    }

    private static async Task<T?> ReadAsync<T>(HttpClient client, Uri address, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(await client.GetByteArrayAsync(address, CancellationToken.None), type);

    [LoggerMessage(LogLevel.Information, "Fetched {Count} signing keys of the Bot Framework.")]
    private static partial void LogFetched(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Signing keys could not be fetched ({Failure}); keys at hand: {HasKeys}.")]
    private static partial void LogNotFetched(ILogger logger, string failure, bool hasKeys);
}
