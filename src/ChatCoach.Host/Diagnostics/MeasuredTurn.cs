using System.Diagnostics;

namespace ChatCoach.Host.Diagnostics;

/// <summary>One turn's span and time, told when it is disposed of.</summary>
internal sealed class MeasuredTurn : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly System.Diagnostics.Activity? _span;
    private readonly string _channel;
    private readonly string _kind;
    private bool _failed;

    public MeasuredTurn(System.Diagnostics.Activity? span, string channel, string kind)
    {
        (_span, _channel, _kind) = (span, channel, kind);
        span?.SetTag("chatcoach.channel", channel).SetTag(Telemetry.Kind, kind);
    }

    /// <param name="error">Its type alone is told: a message may quote what someone wrote.</param>
    public void Fail(Exception error)
    {
        _failed = true;
        _span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);
    }

    public void Dispose()
    {
        _span?.Dispose();
        Telemetry.Record(Stopwatch.GetElapsedTime(_start), _channel, _kind, _failed);
    }
}
