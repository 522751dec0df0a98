using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Connector;
using ChatCoach.BotFramework.Invokes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>Gives a reply the way Teams wants it: in the invoke's body, or through the connector.</summary>
internal sealed class TeamsReplies(TeamsCards cards, ConnectorClient connector)
{
    public async Task<InvokeResponse> GiveAsync(
        TeamsDelivery delivery,
        Reply reply,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        if (delivery.Activity.IsInvoke(InvokeNames.AdaptiveCardAction))
        {
            return InvokeResponse.Of(CardAnswer(delivery, reply, speech));
        }

        if (delivery.Activity.IsInvoke(InvokeNames.TaskFetch) || delivery.Activity.IsInvoke(InvokeNames.TaskSubmit))
        {
            return await DialogAnswerAsync(delivery, reply, speech, cancellationToken);
        }

        await SayAsync(delivery, reply, speech, cancellationToken);
        return InvokeResponse.Empty;
    }

    private AdaptiveCardInvokeResponse CardAnswer(TeamsDelivery delivery, Reply reply, Speech speech) =>
        reply switch
        {
            { Message: { } message } => AdaptiveCardInvokeResponse.Card(
                cards.Card(message, Viewer(delivery), reply.Notice).ToJsonElement()
            ),
            { Form: { } form } => AdaptiveCardInvokeResponse.Card(cards.Card(form, speech).ToJsonElement()),
            _ => AdaptiveCardInvokeResponse.Message(reply.Notice ?? ""),
        };

    private async Task<InvokeResponse> DialogAnswerAsync(
        TeamsDelivery delivery,
        Reply reply,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        if (reply.Form is { } form)
        {
            var card = cards.Dialog(form, speech, delivery.CardActivity);
            return InvokeResponse.Of(
                TaskModuleResponse.Continue(
                    form.Title,
                    card.ToJsonElement(),
                    TaskModuleSize.Medium,
                    TaskModuleSize.Large
                )
            );
        }

        if (reply.Message is { } message)
        {
            var activity = Sent(message, Viewer(delivery), reply.Notice);
            await ShowAsync(delivery, activity, reply.Kind == ReplyKind.Replace, cancellationToken);
            return InvokeResponse.Empty;
        }

        return reply.Notice is { Length: > 0 } notice
            ? InvokeResponse.Of(TaskModuleResponse.Message(notice))
            : InvokeResponse.Empty;
    }

    /// <summary>In place of the card that opened the dialog, where that is known and still there.</summary>
    private async Task ShowAsync(
        TeamsDelivery delivery,
        Activity activity,
        bool inPlace,
        CancellationToken cancellationToken
    )
    {
        var where = delivery.Incoming.Where;
        if (inPlace && delivery.CardActivity is { Length: > 0 } card)
        {
            try
            {
                await connector.UpdateActivityAsync(
                    where.ServiceUrl,
                    where.ConversationId,
                    card,
                    activity,
                    cancellationToken
                );
                return;
            }
            catch (ConversationUnreachableException)
            {
                // The card is gone, or is not ours: a new message tells the same.
            }
        }

        await SendAsync(where, activity, cancellationToken);
    }

    private async Task SayAsync(TeamsDelivery delivery, Reply reply, Speech speech, CancellationToken cancellationToken)
    {
        var here = delivery.Incoming.Where;
        var there = reply.Elsewhere ?? here;
        var beside = reply.Elsewhere is null ? reply.Notice : reply.NoticeElsewhere;
        if (reply.Message is { } message)
        {
            var activity = Sent(message, there.UserId, beside);
            if (delivery.Incoming.Input is Pressed && reply.Kind == ReplyKind.Replace)
            {
                await ShowAsync(delivery, activity, inPlace: true, cancellationToken);
            }
            else
            {
                await SendAsync(there, activity, cancellationToken);
            }
        }
        else if (reply.Form is { } form)
        {
            await SendAsync(there, TeamsCards.Of(cards.Card(form, speech)), cancellationToken);
        }
        else
        {
            await LineAsync(there, beside, cancellationToken);
        }

        if (reply.Elsewhere is not null)
        {
            await LineAsync(here, reply.Notice, cancellationToken);
        }
    }

    /// <summary>
    /// A card that says why it changed asks for no newer one: the channel would ask at once, and take the sentence away.
    /// </summary>
    private Activity Sent(CoachMessage message, string? viewer, string? notice) =>
        TeamsCards.Of(cards.Card(message, string.IsNullOrEmpty(notice) ? viewer : null, notice));

    private Task LineAsync(ConversationAddress where, string? sentence, CancellationToken cancellationToken) =>
        sentence is { Length: > 0 }
            ? SendAsync(
                where,
                new Activity { Type = ActivityTypes.Message, Text = CardText.Plain(sentence) },
                cancellationToken
            )
            : Task.CompletedTask;

    private Task<ResourceResponse> SendAsync(
        ConversationAddress where,
        Activity activity,
        CancellationToken cancellationToken
    ) => connector.SendToConversationAsync(where.ServiceUrl, where.ConversationId, activity, cancellationToken);

    private static string? Viewer(TeamsDelivery delivery) => delivery.Incoming.Where.UserId;
}
