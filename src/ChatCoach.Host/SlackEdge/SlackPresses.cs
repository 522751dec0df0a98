using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.SlackEdge;

/// <summary>A press of a button: of a message, of the home, or of a modal.</summary>
internal static class SlackPresses
{
    /// <returns>Null for what asks nothing of the coach: a link, or a button of another app.</returns>
    public static (SlackDelivery Delivery, PressValue Value)? Read(BlockActions actions)
    {
        if (
            actions.Actions is not [{ } action, ..]
            || PressValue.Read(action.Value) is not { } value
            || SlackIdentity.Of(actions, actions.View) is not { } identity
        )
        {
            return null;
        }

        var scene = SceneOf(actions, identity);
        var kind = action.ActionId?.Split(':')[0];
        var fields = SlackInbound.Fields(actions.View?.State ?? actions.State);
        return InputOf(kind, value, scene.Surface, fields) is { } input
            ? (
                new SlackDelivery(
                    new Incoming(
                        actions.TriggerId ?? $"{identity.Person}|{action.ActionTs}|{action.ActionId}",
                        identity.Person,
                        "",
                        identity.Private(),
                        input
                    ),
                    scene with
                    {
                        Open = value.Open ?? [],
                        OnTop = kind == SlackButtons.Form,
                        Page = kind == SlackButtons.Page ? value.Page : null,
                        IsFresh = kind == SlackButtons.Fresh,
                    }
                ),
                value
            )
            : null;
    }

    private static IncomingInput? InputOf(string? kind, PressValue value, SlackSurface surface, FieldValues fields) =>
        kind switch
        {
            SlackButtons.Say or SlackButtons.Fresh when value.Say is { Length: > 0 } text => new Said(text),
            // Nothing is asked of the coach; the input only stands for it.
            SlackButtons.Why when value.Why is { Length: > 0 } why => new Said(why),
            SlackButtons.Toggle or SlackButtons.Page when value.Call is { Verb.Length: > 0 } call => new Refreshed(
                call
            ),
            SlackButtons.Form or SlackButtons.Fresh when value.Call is { Verb.Length: > 0 } call => new Opened(
                call,
                FieldValues.None
            ),
            SlackButtons.Press when value.Call is { Verb.Length: > 0 } call => surface == SlackSurface.Modal
                ? new Submitted(call, fields)
                : new Pressed(call, fields),
            _ => null,
        };

    private static SlackScene SceneOf(BlockActions actions, SlackIdentity identity)
    {
        var scene = new SlackScene
        {
            Surface = SlackSurface.Message,
            Installation = identity.Installation,
            User = identity.Person.User,
            Trigger = actions.TriggerId,
            ResponseUrl = actions.ResponseUrl,
            Channel = actions.Container?.ChannelId ?? actions.Channel?.Id,
        };
        if (actions.View is not { } view)
        {
            // What stands in a channel is everybody's: an answer for one person never takes its place.
            return actions.Container is { IsEphemeral: not true } place && SlackInbound.IsDirect(place.ChannelId)
                ? scene with
                {
                    Origin = new SlackOrigin(place.ChannelId, place.MessageTs, Home: false),
                }
                : scene;
        }

        var isHome = view.Type == "home";
        return scene with
        {
            Surface = isHome ? SlackSurface.Home : SlackSurface.Modal,
            Origin = isHome ? new SlackOrigin(null, null, Home: true) : ModalData.Read(view.PrivateMetadata).Origin,
            ViewId = view.Id,
            Hash = view.Hash,
            Channel = null,
        };
    }
}
