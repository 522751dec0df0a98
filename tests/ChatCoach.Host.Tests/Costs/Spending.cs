using Azure.Core;
using Azure.Core.Pipeline;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>
/// Counts the requests to the tables, and how often one waited for them: requests that are sent together are waited for
/// once. They get their answers together too, so that what one answer leads to is never sent beside another of its round.
/// </summary>
internal sealed class Spending : HttpPipelinePolicy
{
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(15);

    /// <summary>So many ticks on time, one after the other, and whatever was to be sent is sent.</summary>
    private const int Calm = 3;

    private const int MostTicks = 500;

    private readonly Lock _lock = new();
    private Cost? _cost;
    private Round? _round;

    public void Begin()
    {
        lock (_lock)
        {
            _cost = new Cost(0, 0, 0);
            _round = null;
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
        var round = Join(message.Request.Method == RequestMethod.Get);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            await LeaveAsync(round);
        }
    }

    private Round? Join(bool read)
    {
        lock (_lock)
        {
            if (_cost is not { } cost)
            {
                return null;
            }

            _cost = new Cost(
                cost.Waits + (_round is null ? 1 : 0),
                cost.Reads + (read ? 1 : 0),
                cost.Writes + (read ? 0 : 1)
            );
            _round ??= new Round();
            _round.Unanswered++;
            return _round;
        }
    }

    private async Task LeaveAsync(Round? round)
    {
        if (round is null)
        {
            return;
        }

        await SettleAsync();
        lock (_lock)
        {
            if (--round.Unanswered == 0)
            {
                _round = _round == round ? null : _round;
                round.Answered.SetResult();
            }
        }

        await round.Answered.Task;
    }

    /// <summary>
    /// Until what goes with this request has surely been sent: on a busy machine that is later, and so are the ticks.
    /// </summary>
    private static async Task SettleAsync()
    {
        await Task.Delay(Hold, TimeProvider.System, CancellationToken.None);
        var (calm, ticks) = (0, 0);
        while (calm < Calm && ticks++ < MostTicks)
        {
            var begun = TimeProvider.System.GetTimestamp();
            await Task.Delay(Tick, TimeProvider.System, CancellationToken.None);
            var isCalm = ThreadPool.PendingWorkItemCount == 0 && TimeProvider.System.GetElapsedTime(begun) < Late;
            calm = isCalm ? calm + 1 : 0;
        }
    }

    private sealed class Round
    {
        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Unanswered { get; set; }
    }
}

/// <param name="Waits">Round trips: how often the turn waits for the store.</param>
/// <param name="Reads">Requests that read.</param>
/// <param name="Writes">Transactions and single writes.</param>
internal sealed record Cost(int Waits, int Reads, int Writes)
{
    public override string ToString() => FormattableString.Invariant($"{Waits} ({Reads} + {Writes})");
}
