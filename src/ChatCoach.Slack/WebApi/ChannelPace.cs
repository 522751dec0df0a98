using System.Collections.Concurrent;

namespace ChatCoach.Slack.WebApi;

/// <summary>
/// One message a second in each channel, which is what Slack lets pass. Who comes too soon waits for a turn, in order.
/// Source: Slack, "Rate limits", "Posting messages".
/// </summary>
internal sealed class ChannelPace(TimeProvider time)
{
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private const int MostChannels = 10_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);

    public Task WaitAsync(string channel, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var next = _next.AddOrUpdate(
            channel,
            _ => now + Between,
            (_, free) => (free > now && free - now < TimeSpan.FromMinutes(5) ? free : now) + Between
        );
        if (_next.Count > MostChannels)
        {
            foreach (var (quiet, free) in _next.Where(one => one.Value <= now))
            {
                _next.TryRemove(KeyValuePair.Create(quiet, free));
            }
        }

        var wait = next - Between - now;
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
