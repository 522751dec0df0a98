using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge.Drafts;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Does what a request asks, once; the change is made before the answer.</summary>
internal sealed class SlackWork(
    SlackOnce once,
    ISlackTokens tokens,
    SlackTurn turn,
    DraftRequests drafts,
    ILogger<SlackWork> logger
)
{
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
            BlockActions actions when DraftRequests.IsTyping(actions) => drafts.TypedAsync(actions),
            BlockActions actions => PressAsync(actions),
            ViewClosed closed => drafts.ClosedAsync(closed),
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
            ? once.RunAsync(
                delivery,
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

        var (isHome, begun) = (opened.Tab is null or "home", TimeProvider.System.GetTimestamp());
        await OnceAsync(new SlackDelivery(Of($"{id}|hello", new Installed()), scene) { IsCounted = !isHome });
        return isHome
            ? await OnceAsync(
                new SlackDelivery(
                    Of(id, new Refreshed(new ActionCall(Verbs.ProjectList))),
                    scene with
                    {
                        Surface = SlackSurface.Home,
                    }
                ),
                id,
                begun
            )
            : null;
    }

    private Task<string?> OnceAsync(SlackDelivery delivery) => OnceAsync(delivery, delivery.Incoming.DeliveryId);

    private Task<string?> OnceAsync(SlackDelivery delivery, string id, long? since = null) =>
        once.RunAsync(
            delivery,
            id,
            (proved, token) => turn.RunAsync(proved, token, logger, CancellationToken.None),
            since
        );
}
