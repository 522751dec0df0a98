using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Runs a delivery once, with the token of its workspace, and answers within the time that Slack waits: what is sent
/// besides may go on after that.
/// </summary>
internal sealed partial class SlackOnce(
    ISlackTokens tokens,
    SlackDeliveries deliveries,
    SlackSending sending,
    OriginSeals seals,
    ILogger<SlackOnce> logger
)
{
    /// <summary>Slack waits three seconds, and the way to it and back takes some of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Not ended when Slack hangs up: what was begun is finished, and a second delivery finds it done.</summary>
    /// <param name="told">What was asked and where, as it came.</param>
    /// <param name="once">The same in each redelivery.</param>
    /// <param name="run">What is done, with the place proved.</param>
    /// <param name="since">When the request came, where something else was done for it before; null for now.</param>
    /// <returns>The response's body; null for an empty one.</returns>
    public Task<string?> RunAsync(
        SlackDelivery told,
        string once,
        Func<SlackDelivery, SlackToken, Task<SlackAnswer>> run,
        long? since = null
    ) =>
        deliveries.OnceAsync(
            $"{told.Scene.Installation}|{once}",
            async () =>
            {
                var begun = since ?? TimeProvider.System.GetTimestamp();
                var delivery = Proved(told);
                if (await tokens.FindAsync(delivery.Scene.Installation, CancellationToken.None) is not { } token)
                {
                    LogNotInstalled(logger, delivery.Scene.Installation);
                    return null;
                }

                var answer = await run(delivery, token);
                if (answer.Send is { } send)
                {
                    var left = Patience - TimeProvider.System.GetElapsedTime(begun);
                    await Task.WhenAny(
                        sending.SendAsync(delivery, token, send),
                        Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TimeProvider.System)
                    );
                }

                return answer.Body;
            }
        );

    /// <summary>A place that Slack told is signed; one that came back in a modal counts only with its seal.</summary>
    private SlackDelivery Proved(SlackDelivery told)
    {
        var (scene, person) = (told.Scene, told.Incoming.From);
        var origin =
            scene.Surface == SlackSurface.Message
                ? seals.Seal(scene.Origin, person)
                : seals.Check(scene.Origin, person);
        return told with { Scene = scene with { Origin = origin } };
    }

    [LoggerMessage(LogLevel.Warning, "Someone of {Installation} writes, where the app is not installed.")]
    private static partial void LogNotInstalled(ILogger logger, string installation);
}
