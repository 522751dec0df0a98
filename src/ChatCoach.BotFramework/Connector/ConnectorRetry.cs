using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// When a call is tried again within a turn: on 412, 429, 502 and 504, after what <c>Retry-After</c> asks, or after
/// 2 to 20 seconds that double and are jittered. Who is asked to wait longer than 20 seconds is told so at once, since
/// the outbox waits better than a turn does. A network failure is not tried again here: the message may have arrived.
/// Source: Teams, "Optimize your bot with rate limiting", "Backoff".
/// </summary>
internal static partial class ConnectorRetry
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int Retries = 3;
    private const int FirstDelayMilliseconds = 2_000;

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Built here and not by the container: that would have every try that went well measured and told, which costs
    /// more than the try itself.
    /// </summary>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time, ILogger logger) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = Retries,
                    // Ours below, by our clock; the option's own would read a date by the machine's.
                    ShouldRetryAfterHeader = false,
                    ShouldHandle = args => new(IsWorthAnother(args.Outcome.Result, time.GetUtcNow())),
                    DelayGenerator = args =>
                        new(RetryAfter(args.Outcome.Result, time.GetUtcNow()) ?? Backoff(args.AttemptNumber)),
                    OnRetry = args =>
                    {
                        LogRetry(logger, (int?)args.Outcome.Result?.StatusCode, args.RetryDelay.TotalSeconds);
                        return default;
                    },
                }
            )
            .AddTimeout(OneTry)
            .Build();

    /// <summary>What the answer asks to wait: seconds, or a date, which counts as now once it is past.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response, DateTimeOffset now) =>
        response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
            _ => null,
        };

    private static bool IsWorthAnother(HttpResponseMessage? response, DateTimeOffset now) =>
        response
            is {
                StatusCode: HttpStatusCode.PreconditionFailed
                    or HttpStatusCode.TooManyRequests
                    or HttpStatusCode.BadGateway
                    or HttpStatusCode.GatewayTimeout
            }
        && (RetryAfter(response, now) ?? TimeSpan.Zero) <= Longest;

    private static TimeSpan Backoff(int attempt)
    {
        var least = FirstDelayMilliseconds << Math.Min(attempt, Retries);
        var jittered = least + RandomNumberGenerator.GetInt32(least);
        return TimeSpan.FromMilliseconds(Math.Min(jittered, Longest.TotalMilliseconds));
    }

    [LoggerMessage(LogLevel.Warning, "The connector answered {Status}; trying again in {Seconds:0.0} s.")]
    private static partial void LogRetry(ILogger logger, int? status, double seconds);
}
