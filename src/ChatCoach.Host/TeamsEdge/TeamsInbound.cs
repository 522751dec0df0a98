using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Invokes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>
/// An activity as the coach sees it. Who it is from comes from the authenticated envelope alone; the card's data says
/// only what is asked.
/// </summary>
internal static class TeamsInbound
{
    /// <returns>What came, or null for what the coach has no use for: unknown types, other bots, empty messages.</returns>
    public static TeamsDelivery? Read(Activity activity)
    {
        var (input, origin) = InputOf(activity);
        if (
            input is null
            || activity.From?.Id is not { Length: > 0 } from
            || activity.Conversation?.Id is not { Length: > 0 } conversation
            || activity.ServiceUrl is not { Length: > 0 } serviceUrl
            || from.StartsWith("28:", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var tenant = activity.Conversation.TenantId ?? TeamsChannelData.Of(activity)?.Tenant?.Id ?? "";
        var client = ClientInfo.Of(activity);
        var channel = activity.ChannelId ?? "";
        var address = new ConversationAddress(
            channel,
            serviceUrl,
            tenant,
            conversation,
            IsPrivate(activity.Conversation),
            activity.Recipient?.Id,
            from
        )
        {
            ThreadsOf = ChannelOf(activity.Conversation),
        };
        var incoming = new Incoming(
            DeliveryOf(conversation, activity.Id ?? $"{activity.Timestamp:O}|{activity.Name}"),
            new PersonKey(channel, tenant, activity.From.AadObjectId ?? from),
            activity.From.Name ?? "",
            address,
            input
        )
        {
            Locale = activity.Locale ?? client?.Locale,
            TimeZone = client?.Timezone ?? activity.LocalTimezone,
        };
        return new TeamsDelivery(activity, incoming, origin ?? activity.ReplyToId);
    }

    /// <summary>A message's id is its time in milliseconds, and names it in its conversation only.</summary>
    public static string DeliveryOf(string conversation, string activity) => $"{conversation}|{activity}";

    private static (IncomingInput? Input, string? Origin) InputOf(Activity activity)
    {
        if (activity.IsType(ActivityTypes.Message))
        {
            // A Submit without a dialog comes as a message with a value and no text.
            return CallData.Read(activity.Value) is { } call
                ? (SentOrPressed(call), call.Origin)
                : (Spoken(activity), null);
        }

        if (activity.IsInvoke(InvokeNames.AdaptiveCardAction))
        {
            var value = AdaptiveCardInvokeValue.Of(activity);
            return CallData.Read(value.Action?.Data) is not { } call ? (null, null)
                : value.IsAutomatic ? (new Refreshed(call.Call), null)
                : (SentOrPressed(call), call.Origin);
        }

        if (activity.IsInvoke(InvokeNames.TaskFetch) || activity.IsInvoke(InvokeNames.TaskSubmit))
        {
            var fetch = activity.IsInvoke(InvokeNames.TaskFetch);
            return CallData.Read(TaskModuleRequest.Of(activity).Data) is not { } call ? (null, null)
                : fetch ? (new Opened(call.Call, call.Fields), null)
                : (new Submitted(call.Call, call.Fields), call.Origin);
        }

        return (Membership(activity), null);
    }

    /// <summary>A form in a card is sent by a press, and means the same as one in a dialog.</summary>
    private static IncomingInput SentOrPressed(
        (ActionCall Call, FieldValues Fields, string? Origin, bool IsForm) call
    ) => call.IsForm ? new Submitted(call.Call, call.Fields) : new Pressed(call.Call, call.Fields);

    private static Said? Spoken(Activity activity) =>
        MentionText.WithoutMentionOf(activity, activity.Recipient?.Id).Trim() is { Length: > 0 } text
            ? new Said(text)
            : null;

    private static IncomingInput? Membership(Activity activity)
    {
        if (activity.IsType(ActivityTypes.InstallationUpdate))
        {
            return activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true ? new Installed()
                : activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true ? new Removed()
                : null;
        }

        var bot = activity.Recipient?.Id;
        return
            activity.IsType(ActivityTypes.ConversationUpdate)
            && activity.Conversation is { } conversation
            && IsPrivate(conversation)
            && activity.MembersAdded?.Any(member => member.Id == bot) == true
            ? new Installed()
            : null;
    }

    /// <summary>The channel that a thread stands in; group chats have no threads.</summary>
    private static string? ChannelOf(ConversationAccount conversation) =>
        string.Equals(conversation.ConversationType, ConversationTypes.Channel, StringComparison.OrdinalIgnoreCase)
            ? conversation.Id?.Split(TeamsSender.ThreadMark)[0]
            : null;

    private static bool IsPrivate(ConversationAccount conversation) =>
        conversation.ConversationType is { } type
            ? string.Equals(type, ConversationTypes.Personal, StringComparison.OrdinalIgnoreCase)
            : conversation.IsGroup is not true;
}

/// <summary>A delivery, and the message whose card it came from.</summary>
internal sealed record TeamsDelivery(Activity Activity, Incoming Incoming, string? CardActivity);
