using System.Threading.RateLimiting;

namespace ChatCoach.Host.Limits;

/// <summary>Buckets that hold a minute's number and get it back evenly, one for each key.</summary>
internal static class Buckets
{
    /// <returns>Null for 0, which sets no limit.</returns>
    public static PartitionedRateLimiter<T>? PerMinute<T, TKey>(int number, Func<T, TKey> key)
        where TKey : notnull
    {
        if (number == 0)
        {
            return null;
        }

        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = number,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / number,
            QueueLimit = 0,
        };
        return PartitionedRateLimiter.Create<T, TKey>(who =>
            RateLimitPartition.GetTokenBucketLimiter(key(who), _ => bucket)
        );
    }

    /// <returns>Null when it may go on; else how long to wait before the next try.</returns>
    public static TimeSpan? Wait<T>(PartitionedRateLimiter<T>? limiter, T who)
    {
        if (limiter is null)
        {
            return null;
        }

        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }
}
