using Azure.Core;
using Azure.Core.Pipeline;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>
/// Counts the requests to the tables, and how often one waited for them: requests that are sent together are waited for
/// once, and one that is sent after the answer to another waits longer than that one, whatever else is under way. Each
/// answer is held back a little, so that what is sent together is seen together.
/// </summary>
internal sealed class Spending : HttpPipelinePolicy
{
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private Cost? _cost;
    private int _answered;

    public void Begin()
    {
        lock (_lock)
        {
            _cost = new Cost(0, 0, 0);
            _answered = 0;
        }
    }

    /// <returns>What was spent since the beginning; what comes after is not counted.</returns>
    public Cost? End()
    {
        lock (_lock)
        {
            var cost = _cost;
            _cost = null;
            return cost;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The service never blocks on the store.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Start(message.Request.Method == RequestMethod.Get) is not { } wait)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        try
        {
            await ProcessNextAsync(message, pipeline);
            await Task.Delay(Hold, TimeProvider.System, message.CancellationToken);
        }
        finally
        {
            lock (_lock)
            {
                _answered = Math.Max(_answered, wait);
            }
        }
    }

    /// <returns>Which wait of the turn this is: one after that of the last answer. Null where nothing is counted.</returns>
    private int? Start(bool read)
    {
        lock (_lock)
        {
            if (_cost is not { } cost)
            {
                return null;
            }

            var wait = _answered + 1;
            _cost = new Cost(Math.Max(cost.Waits, wait), cost.Reads + (read ? 1 : 0), cost.Writes + (read ? 0 : 1));
            return wait;
        }
    }
}

/// <param name="Waits">Round trips: how often the turn waits for the store.</param>
/// <param name="Reads">Requests that read.</param>
/// <param name="Writes">Transactions and single writes.</param>
internal sealed record Cost(int Waits, int Reads, int Writes)
{
    public override string ToString() => FormattableString.Invariant($"{Waits} ({Reads} + {Writes})");
}
