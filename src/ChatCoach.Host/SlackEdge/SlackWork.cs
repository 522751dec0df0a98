using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.Requests;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Does what a request asks, once. The change is made before the answer; what is then sent to Slack may take longer than
/// Slack waits, and goes on after the answer.
/// </summary>
internal sealed partial class SlackWork(
    ISlackTokens tokens,
    SlackDeliveries deliveries,
    SlackTurn turn,
    SlackSending sending,
    OriginSeals seals,
    ILogger<SlackWork> logger
)
{
    /// <summary>Slack waits three seconds, and the way to it and back takes some of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public Task<string?> EventAsync(EventEnvelope envelope) =>
        envelope.Event is AppUninstalledEvent or TokensRevokedEvent ? ForgetAsync(envelope)
        : envelope.Event is AppHomeOpenedEvent opened ? HomeAsync(envelope, opened)
        : SlackInbound.Read(envelope) is { } delivery ? OnceAsync(delivery)
        : Nothing;

    public Task<string?> CommandAsync(SlashCommand command) =>
        SlackInbound.Read(command) is { } delivery ? OnceAsync(delivery) : Nothing;

    public Task<string?> InteractionAsync(Interaction interaction) =>
        interaction switch
        {
            BlockActions actions => PressAsync(actions),
            ViewSubmission sent when SlackInbound.Read(sent) is { } delivery => OnceAsync(
                delivery,
                sent.TriggerId ?? delivery.Incoming.DeliveryId
            ),
            Shortcut shortcut when SlackInbound.Read(shortcut) is { } delivery => OnceAsync(delivery),
            _ => Nothing,
        };

    private static Task<string?> Nothing { get; } = Task.FromResult<string?>(null);

    private Task<string?> PressAsync(BlockActions actions)
    {
        if (SlackPresses.Read(actions) is not var (delivery, value))
        {
            return Nothing;
        }

        return value.Why is { } why
            ? OnceAsync(
                Proved(delivery),
                delivery.Incoming.DeliveryId,
                (pressed, token) =>
                    turn.WhyAsync(pressed, actions.Actions![0].Caption ?? "ChatCoach", why, token, default)
            )
            : OnceAsync(delivery);
    }

    private async Task<string?> ForgetAsync(EventEnvelope envelope)
    {
        await tokens.ForgetAsync(envelope, CancellationToken.None);
        return null;
    }

    /// <summary>The first look at the app greets; a look at its home shows the projects.</summary>
    private async Task<string?> HomeAsync(EventEnvelope envelope, AppHomeOpenedEvent opened)
    {
        if (SlackIdentity.Of(envelope, opened.User, team: null) is not { } identity)
        {
            return null;
        }

        var id = envelope.EventId ?? $"{opened.User}|home";
        var scene = new SlackScene
        {
            Surface = SlackSurface.Said,
            Installation = identity.Installation,
            User = identity.Person.User,
        };
        Incoming Of(string delivery, IncomingInput input) =>
            new(delivery, identity.Person, "", identity.Private(), input);

        var isHome = opened.Tab is null or "home";
        await OnceAsync(new SlackDelivery(Of($"{id}|hello", new Installed()), scene) { IsCounted = !isHome });
        return isHome
            ? await OnceAsync(
                new SlackDelivery(
                    Of(id, new Refreshed(new ActionCall(Verbs.ProjectList))),
                    scene with
                    {
                        Surface = SlackSurface.Home,
                    }
                )
            )
            : null;
    }

    private Task<string?> OnceAsync(SlackDelivery delivery) => OnceAsync(delivery, delivery.Incoming.DeliveryId);

    private Task<string?> OnceAsync(SlackDelivery delivery, string once) =>
        OnceAsync(
            Proved(delivery),
            once,
            (proved, token) => turn.RunAsync(proved, token, logger, CancellationToken.None)
        );

    /// <summary>Not ended when Slack hangs up: what was begun is finished, and a second delivery finds it done.</summary>
    private Task<string?> OnceAsync(
        SlackDelivery delivery,
        string once,
        Func<SlackDelivery, SlackToken, Task<SlackAnswer>> run
    ) =>
        deliveries.OnceAsync(
            $"{delivery.Scene.Installation}|{once}",
            async () =>
            {
                var begun = TimeProvider.System.GetTimestamp();
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
    private SlackDelivery Proved(SlackDelivery delivery)
    {
        var (scene, person) = (delivery.Scene, delivery.Incoming.From);
        var origin =
            scene.Surface == SlackSurface.Message
                ? seals.Seal(scene.Origin, person)
                : seals.Check(scene.Origin, person);
        return delivery with { Scene = scene with { Origin = origin } };
    }

    [LoggerMessage(LogLevel.Warning, "Someone of {Installation} writes, where the app is not installed.")]
    private static partial void LogNotInstalled(ILogger logger, string installation);
}
