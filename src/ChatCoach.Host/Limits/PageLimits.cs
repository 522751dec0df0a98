using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Limits;

/// <summary>Who asks for the pages of links too often: by the address of the page, and by where the calls come from.</summary>
internal sealed class PageLimits(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _pages = Buckets.PerMinute(
        options.Value.PageVisitsPerMinute,
        static (string hash) => hash
    );

    private readonly PartitionedRateLimiter<IPAddress>? _networks = Buckets.PerMinute(
        options.Value.NetworkVisitsPerMinute,
        static (IPAddress from) => from
    );

    /// <summary>Counts a visit to whatever address.</summary>
    /// <returns>Null when it may go on; else how long to wait before the next try.</returns>
    public TimeSpan? Count(IPAddress? from) => Buckets.Wait(_networks, from ?? IPAddress.None);

    /// <summary>Counts a visit to a page that is ours.</summary>
    /// <param name="hash">The hash of its secret.</param>
    /// <returns>Null when it may go on; else how long to wait before the next try.</returns>
    public TimeSpan? CountPage(string hash) => Buckets.Wait(_pages, hash);

    public void Dispose()
    {
        _pages?.Dispose();
        _networks?.Dispose();
    }
}
