using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Limits;

/// <summary>Who asks for the pages of links too often: by the address of the page, and by where the calls come from.</summary>
internal sealed class PageLimits(IOptions<RateLimitOptions> options) : IDisposable
{
    /// <summary>Someone presses twice; nobody sends one page a dozen files together.</summary>
    private const int FilesAtOnce = 4;

    private readonly PartitionedRateLimiter<string>? _pages = Buckets.PerMinute(
        options.Value.PageVisitsPerMinute,
        static (string hash) => hash
    );

    private readonly PartitionedRateLimiter<IPAddress>? _networks = Buckets.PerMinute(
        options.Value.NetworkVisitsPerMinute,
        static (IPAddress from) => from
    );

    private readonly PartitionedRateLimiter<string> _files = PartitionedRateLimiter.Create<string, string>(hash =>
        RateLimitPartition.GetConcurrencyLimiter(
            hash,
            _ => new ConcurrencyLimiterOptions { PermitLimit = FilesAtOnce, QueueLimit = 0 }
        )
    );

    /// <summary>Counts a visit to whatever address.</summary>
    /// <returns>Null when it may go on; else how long to wait before the next try.</returns>
    public TimeSpan? Count(IPAddress? from) => Buckets.Wait(_networks, from ?? IPAddress.None);

    /// <summary>Counts a visit to a page that is ours.</summary>
    /// <param name="hash">The hash of its secret.</param>
    /// <returns>Null when it may go on; else how long to wait before the next try.</returns>
    public TimeSpan? CountPage(string hash) => Buckets.Wait(_pages, hash);

    /// <summary>A place among the files that come in for one page at the same time; given back by disposing of it.</summary>
    /// <param name="hash">The hash of the page's secret.</param>
    public RateLimitLease TakeFile(string hash) => _files.AttemptAcquire(hash);

    public void Dispose()
    {
        _files.Dispose();
        _pages?.Dispose();
        _networks?.Dispose();
    }
}
