using Microsoft.Extensions.Caching.Memory;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Answers a delivery once: one that comes again while it is worked on, or after, waits for the same answer and gets it.
/// What failed is forgotten, so that the next try works. What a change does twice is guarded by the store besides; this
/// keeps a question from being answered twice.
/// </summary>
internal sealed class SlackDeliveries : IDisposable
{
    /// <summary>Slack tries again at once, after a minute and after five.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 50_000 });
    private readonly Lock _lock = new();

    public Task<string?> OnceAsync(string delivery, Func<Task<string?>> work)
    {
        Lazy<Task<string?>> answer;
        lock (_lock)
        {
            if (!_cache.TryGetValue(delivery, out Lazy<Task<string?>>? known))
            {
                known = new Lazy<Task<string?>>(work);
                _cache.Set(
                    delivery,
                    known,
                    new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Remembered, Size = 1 }
                );
            }

            answer = known!;
        }

        return WaitAsync(delivery, answer);
    }

    public void Dispose() => _cache.Dispose();

    private async Task<string?> WaitAsync(string delivery, Lazy<Task<string?>> answer)
    {
        try
        {
            return await answer.Value;
        }
        catch
        {
            lock (_lock)
            {
                // Whoever waited for the same failure comes after another try may have begun: that one stays.
                if (_cache.TryGetValue(delivery, out Lazy<Task<string?>>? known) && known == answer)
                {
                    _cache.Remove(delivery);
                }
            }

            throw;
        }
    }
}
