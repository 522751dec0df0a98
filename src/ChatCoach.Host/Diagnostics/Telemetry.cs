using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Host.Diagnostics;

/// <summary>
/// What the service tells of its work, for traces and metrics: kinds, counts and times. Never who someone is, what
/// people wrote, or an address that opens something.
/// </summary>
internal static class Telemetry
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "ChatCoach";

    public const string Outcome = "chatcoach.outcome";
    public const string Kind = "chatcoach.kind";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> TurnTime = Meter.CreateHistogram(
        "chatcoach.turn.duration",
        "s",
        "Turns, from the parsed activity to the answer.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        }
    );

    private static readonly Counter<long> Limited = Meter.CreateCounter<long>(
        "chatcoach.turns.limited",
        "{turn}",
        "Turns refused because their person or tenant had too many."
    );

    private static readonly Counter<long> Sent = Meter.CreateCounter<long>(
        "chatcoach.outbox.messages",
        "{message}",
        "Tries to send a prompt or another message of the coach's own; TryAgain is one that will be repeated."
    );

    private static readonly Histogram<double> AgendaLag = Meter.CreateHistogram(
        "chatcoach.agenda.lag",
        "s",
        "From when something was due to when it was taken up.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 60, 300, 1_800, 7_200, 86_400] }
    );

    public static MeasuredTurn Turn(Incoming incoming) =>
        new(Source.StartActivity("chatcoach.turn"), incoming.From.Channel, incoming.Input.GetType().Name);

    /// <summary>A span for one item of the agenda, and how late it is.</summary>
    public static System.Diagnostics.Activity? Due(Core.Agenda.AgendaItem item, DateTimeOffset now)
    {
        var kind = item.Kind.ToString();
        AgendaLag.Record(Math.Max(0, (now - item.Due).TotalSeconds), new KeyValuePair<string, object?>(Kind, kind));
        return Source
            .StartActivity("chatcoach.agenda", ActivityKind.Internal)
            ?.SetTag(Kind, kind)
            .SetTag("chatcoach.project", item.Project);
    }

    public static System.Diagnostics.Activity? Sending() =>
        Source.StartActivity("chatcoach.send", ActivityKind.Internal);

    public static void Tried(Delivery.SentOutcome outcome, System.Diagnostics.Activity? span)
    {
        var name = outcome.ToString();
        Sent.Add(1, new KeyValuePair<string, object?>(Outcome, name));
        span?.SetTag(Outcome, name);
    }

    public static void CountLimited(string channel) =>
        Limited.Add(1, new KeyValuePair<string, object?>("chatcoach.channel", channel));

    public static void Record(TimeSpan took, string channel, string kind, bool failed) =>
        TurnTime.Record(
            took.TotalSeconds,
            new("chatcoach.channel", channel),
            new(Kind, kind),
            new(Outcome, failed ? "failed" : "answered")
        );
}
