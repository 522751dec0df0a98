using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.Requests;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge.Drafts;

/// <summary>What is typed into a modal, and a modal that is closed without being sent.</summary>
internal sealed partial class DraftRequests(
    SlackDrafts drafts,
    SlackOnce once,
    SlackSpeech speeches,
    SlackApiClient api,
    ILogger<DraftRequests> logger
)
{
    /// <summary>Slack waits three seconds, and the way to it and back takes some of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>True for a change of a field, which asks nothing of the coach.</summary>
    public static bool IsTyping(BlockActions actions) =>
        actions is { View.Type: "modal", Actions: [{ ActionId: { } id }, ..] }
        && id.StartsWith(SlackForms.Value, StringComparison.Ordinal);

    public async Task<string?> TypedAsync(BlockActions actions)
    {
        if (
            actions.View is { Id: { } view, State: { } state } modal
            && ModalData.Read(modal.PrivateMetadata).Call is { Verb.Length: > 0 } call
            && SlackIdentity.Of(actions, modal) is { } identity
        )
        {
            var draft = new Draft(
                view,
                Draft.KeyOf(call),
                TimeProvider.System.GetUtcNow(),
                SlackInbound.Fields(state).All
            );
            try
            {
                await drafts
                    .KeepAsync(identity.Person, draft, actions.Actions![0].ActionTs)
                    .WaitAsync(Patience, TimeProvider.System);
            }
            catch (TimeoutException)
            {
                // It is written all the same: whoever types faster than the table is not to be told of a failure.
            }
            catch (Azure.RequestFailedException e)
            {
                // The next change is kept, or the form is sent: nothing of it is lost yet.
                LogNotKept(logger, e.Status);
            }
        }

        return null;
    }

    /// <summary>Says where the modal was opened that what was typed is kept, and says nothing where nothing was typed.</summary>
    public Task<string?> ClosedAsync(ViewClosed closed) =>
        SlackInbound.Read(closed) is { } delivery && closed.View?.Id is { } view
            ? once.RunAsync(
                delivery,
                delivery.Incoming.DeliveryId,
                async (proved, token) =>
                    await HasAsync(proved.Incoming.From, view)
                        ? await ToldAsync(proved, closed.View.Caption ?? "", token)
                        : SlackAnswer.Nothing
            )
            : Task.FromResult<string?>(null);

    private async Task<bool> HasAsync(PersonKey person, string view)
    {
        try
        {
            return await drafts.HasAsync(person, view, CancellationToken.None);
        }
        catch (Azure.RequestFailedException e)
        {
            LogNotKept(logger, e.Status);
            return false;
        }
    }

    private async Task<SlackAnswer> ToldAsync(SlackDelivery delivery, string title, SlackToken token)
    {
        var (scene, where) = (delivery.Scene, delivery.Incoming.Where);
        var speech = await speeches.ForAsync(delivery.Incoming, CancellationToken.None);
        return SlackAnswer.Sending(async cancel =>
        {
            var channel = scene.Origin.Channel ?? (await api.OpenConversationAsync(token, scene.User, cancel)).Id;
            await new SlackVoice(api, token).NoteAsync(
                channel,
                scene.User,
                where,
                speech.Say("slack.draftKept", title),
                cancel
            );
        });
    }

    [LoggerMessage(LogLevel.Warning, "What was typed was not kept: the tables answered {Status}.")]
    private static partial void LogNotKept(ILogger logger, int status);
}
