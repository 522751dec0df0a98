using System.Threading.RateLimiting;
using ChatCoach.Core.Conversations;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Limits;

/// <summary>
/// Who has asked for too much. Not ASP.NET Core's middleware: who asks is known only once the token is checked and the
/// body is read. What the coach sends by itself does not pass here.
/// </summary>
/// <remarks>
/// Memory holds the people of the last minute or so: a bucket that is full again and unused is forgotten. The numbers
/// are of one node.
/// </remarks>
internal sealed partial class TurnLimits(IOptions<RateLimitOptions> options, ILogger<TurnLimits> logger) : IDisposable
{
    private readonly PartitionedRateLimiter<PersonKey>? _people = Buckets.PerMinute(
        options.Value.TurnsPerMinute,
        static (PersonKey who) => who
    );

    private readonly PartitionedRateLimiter<PersonKey>? _tenants = Buckets.PerMinute(
        options.Value.TenantTurnsPerMinute,
        static (PersonKey who) => (who.Channel, who.Tenant)
    );

    /// <summary>Once a minute is often enough to be told so.</summary>
    private readonly PartitionedRateLimiter<PersonKey> _told = Buckets.PerMinute(1, static (PersonKey who) => who)!;

    /// <summary>Counts a turn.</summary>
    /// <returns>Null when it may run; else how long to wait before the next try.</returns>
    public TimeSpan? Count(PersonKey who)
    {
        // The person first: one who goes on regardless takes nothing from the others of the tenant.
        return Buckets.Wait(_people, who) ?? Buckets.Wait(_tenants, who);
    }

    /// <summary>Whether someone over the limit is to be told now: not again and again, since that costs more than the turn.</summary>
    public bool MayTell(PersonKey who)
    {
        using var lease = _told.AttemptAcquire(who);
        if (lease.IsAcquired)
        {
            LogOver(logger, who.Channel, who.Tenant);
        }

        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _people?.Dispose();
        _tenants?.Dispose();
        _told.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "Someone on {Channel} in tenant {Tenant} is over the limits of RateLimits.")]
    private static partial void LogOver(ILogger logger, string channel, string tenant);
}
