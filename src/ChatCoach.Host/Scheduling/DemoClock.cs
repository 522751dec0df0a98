namespace ChatCoach.Host.Scheduling;

/// <summary>The service's clock in Development: real, and some days ahead when asked. Timers keep their real pace.</summary>
internal sealed class DemoClock : TimeProvider
{
    private long _ahead;

    public TimeSpan Ahead
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
        set => Interlocked.Exchange(ref _ahead, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
