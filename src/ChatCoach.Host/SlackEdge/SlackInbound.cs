using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// What Slack posts as the coach sees it. Who it is from comes from the signed envelope alone; a button's value says
/// only what is asked.
/// </summary>
internal static class SlackInbound
{
    /// <returns>What was written, or null for what is none of the coach's: apps, edits, other people's channels.</returns>
    public static SlackDelivery? Read(EventEnvelope envelope) =>
        envelope.Event switch
        {
            // In a direct conversation a mention comes as a message too, in a channel the message may come as well: each
            // is read where it cannot come twice.
            AppMentionEvent { Channel: { Length: > 0 } channel } mention when !IsDirect(channel) => Written(
                envelope,
                mention,
                channel
            ),
            MemberJoinedChannelEvent { Channel: { Length: > 0 } channel, User: { Length: > 0 } who } joined
                when who == envelope.BotUserId && !IsDirect(channel) => Added(envelope, joined.Inviter ?? who, channel),
            MessageEvent { Channel: { Length: > 0 } channel } message
                when IsDirect(channel) && message.ChannelType is null or "im" => Written(envelope, message, channel),
            _ => null,
        };

    public static SlackDelivery? Read(SlashCommand command)
    {
        if (SlackIdentity.Of(command) is not { } identity)
        {
            return null;
        }

        var scene = new SlackScene
        {
            Surface = SlackSurface.Command,
            Installation = identity.Installation,
            User = command.UserId,
            Channel = command.ChannelId,
            Trigger = command.TriggerId,
            ResponseUrl = command.ResponseUrl,
        };
        var input = new Said(command.Text is { Length: > 0 } text ? WrittenText.Plain(text, bot: null) : "help");
        return new SlackDelivery(
            new Incoming(command.TriggerId, identity.Person, "", identity.Private(), input)
            {
                TypedIn = IsDirect(command.ChannelId) ? null : identity.At(command.ChannelId, isPrivate: false),
            },
            scene
        );
    }

    public static SlackDelivery? Read(ViewSubmission sent)
    {
        var data = ModalData.Read(sent.View?.PrivateMetadata);
        if (SlackIdentity.Of(sent, sent.View) is not { } identity || data.Call is not { Verb.Length: > 0 } call)
        {
            return null;
        }

        var scene = new SlackScene
        {
            Surface = SlackSurface.Submission,
            Installation = identity.Installation,
            User = identity.Person.User,
            Trigger = sent.TriggerId,
            Origin = data.Origin,
            ViewId = sent.View?.Id,
            Hash = sent.View?.Hash,
        };
        // The same state of the same modal sent twice by the same person is one thing done.
        var delivery = $"{identity.Person}|{sent.View?.Id}|{sent.View?.Hash}";
        return new SlackDelivery(
            new Incoming(
                delivery,
                identity.Person,
                "",
                identity.Private(),
                new Submitted(call, Fields(sent.View?.State))
            ),
            scene
        );
    }

    /// <summary>A modal that was closed: nothing is asked of the coach, and its call only stands for that.</summary>
    public static SlackDelivery? Read(ViewClosed closed)
    {
        var data = ModalData.Read(closed.View?.PrivateMetadata);
        return SlackIdentity.Of(closed, closed.View) is { } identity && data.Call is { Verb.Length: > 0 } call
            ? new SlackDelivery(
                new Incoming(
                    $"{identity.Person}|{closed.View?.Id}|closed",
                    identity.Person,
                    "",
                    identity.Private(),
                    new Refreshed(call)
                ),
                new SlackScene
                {
                    Surface = SlackSurface.Modal,
                    Installation = identity.Installation,
                    User = identity.Person.User,
                    Origin = data.Origin,
                    ViewId = closed.View?.Id,
                }
            )
            : null;
    }

    public static SlackDelivery? Read(Shortcut shortcut)
    {
        if (SlackIdentity.Of(shortcut, null) is not { } identity || CallOf(shortcut.CallbackId) is not { } call)
        {
            return null;
        }

        var scene = new SlackScene
        {
            Surface = SlackSurface.Command,
            Installation = identity.Installation,
            User = identity.Person.User,
            Trigger = shortcut.TriggerId,
        };
        return new SlackDelivery(
            new Incoming(
                shortcut.TriggerId ?? $"{identity.Person}|{shortcut.ActionTs}",
                identity.Person,
                "",
                identity.Private(),
                new Opened(call, FieldValues.None)
            ),
            scene
        );
    }

    /// <summary>The shortcuts of the manifest, by their id.</summary>
    private static ActionCall? CallOf(string? id) =>
        id switch
        {
            "coach_new_project" => new ActionCall(Verbs.ProjectNew),
            "coach_projects" => new ActionCall(Verbs.ProjectList),
            _ => null,
        };

    public static FieldValues Fields(ViewState? state) =>
        state is null ? FieldValues.None : new FieldValues(LongFields.Joined(state.ByBlock()));

    private static SlackDelivery? Written(EventEnvelope envelope, WrittenEvent written, string channel)
    {
        if (
            written.BotId is { Length: > 0 }
            || written.Subtype is not (null or "file_share" or "thread_broadcast")
            || written.User is not { Length: > 0 } user
            || user is "USLACKBOT" or "USLACK"
            || user == envelope.BotUserId
            || SlackIdentity.Of(envelope, user, written.UserTeam ?? written.Team) is not { } identity
            || WrittenText.Plain(written.Text, envelope.BotUserId) is not { Length: > 0 } text
        )
        {
            return null;
        }

        var where = IsDirect(channel) ? identity.Private() : identity.At(channel, isPrivate: false);
        var scene = new SlackScene
        {
            Surface = SlackSurface.Said,
            Installation = identity.Installation,
            User = user,
            Channel = channel,
        };
        return new SlackDelivery(
            new Incoming($"{identity.Person}|{channel}|{written.Ts}", identity.Person, "", where, new Said(text)),
            scene
        );
    }

    /// <summary>
    /// The app came into a channel. Another person who comes means nothing to the coach: people join a project, and not a
    /// channel.
    /// </summary>
    private static SlackDelivery? Added(EventEnvelope envelope, string inviter, string channel) =>
        SlackIdentity.Of(envelope, inviter, team: null) is { } identity
            ? new SlackDelivery(
                new Incoming(
                    $"{channel}|{envelope.EventId ?? "joined"}",
                    identity.Person,
                    "",
                    identity.At(channel, isPrivate: false),
                    new Installed { IntoChannel = true }
                ),
                new SlackScene
                {
                    Surface = SlackSurface.Said,
                    Installation = identity.Installation,
                    User = inviter,
                    Channel = channel,
                }
            )
            {
                IsCounted = false,
            }
            : null;

    /// <summary>A conversation of one person with the app.</summary>
    public static bool IsDirect(string? channel) => channel?.StartsWith('D') is true;
}
