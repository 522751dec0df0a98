using Azure.Core;
using Azure.Core.Pipeline;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>
/// Counts the requests to the tables, and how often one waited for them: requests that are sent together are waited for
/// once. Each answer is held back a little, so that what is sent together is seen together.
/// </summary>
internal sealed class Spending : HttpPipelinePolicy
{
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private Cost? _cost;
    private int _running;

    public void Begin()
    {
        lock (_lock)
        {
            _cost = new Cost(0, 0, 0);
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
        if (!Start(message.Request.Method == RequestMethod.Get))
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
                _running--;
            }
        }
    }

    private bool Start(bool read)
    {
        lock (_lock)
        {
            if (_cost is not { } cost)
            {
                return false;
            }

            _cost = new Cost(
                cost.Waits + (_running == 0 ? 1 : 0),
                cost.Reads + (read ? 1 : 0),
                cost.Writes + (read ? 0 : 1)
            );
            _running++;
            return true;
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
