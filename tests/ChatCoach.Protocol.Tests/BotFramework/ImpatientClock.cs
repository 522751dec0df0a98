using Microsoft.Extensions.Time.Testing;

namespace ChatCoach.Protocol.Tests.BotFramework;

/// <summary>
/// A clock on which every pause is over at once, and is as long as it was meant to be. Time limits, which are timers
/// of a cancellation, wait for the test to move the clock: nothing here depends on how fast the machine is.
/// </summary>
internal sealed class ImpatientClock() : FakeTimeProvider(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero))
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (state is not CancellationTokenSource && dueTime > TimeSpan.Zero)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
