using ChatCoach.AdaptiveCards;
using ChatCoach.BotFramework.Activities;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>Messages and forms as cards and activities, as the clients of this service can show them.</summary>
internal sealed class TeamsCards(IOptions<TeamsOptions> options)
{
    private readonly bool _dialogs = options.Value.FormsAs == FormsAs.Dialog;

    public AdaptiveCard Card(CoachMessage message, string? viewer, string? notice = null) =>
        new CardRenderer(new ButtonRenderer(_dialogs)).Render(message, viewer, notice);

    public AdaptiveCard Card(Form form, Speech speech) =>
        new FormRenderer(new ButtonRenderer(_dialogs), speech["edge.close"]).Render(form, asCard: true);

    /// <param name="form">What to ask.</param>
    /// <param name="speech">The reader's.</param>
    /// <param name="origin">The message whose button opened the dialog.</param>
    public AdaptiveCard Dialog(Form form, Speech speech, string? origin) =>
        new FormRenderer(new ButtonRenderer(_dialogs, inDialog: true, origin), speech["edge.close"]).Render(
            form,
            asCard: false
        );

    public static Activity Of(AdaptiveCard card) =>
        new()
        {
            Type = ActivityTypes.Message,
            Summary = card.FallbackText,
            Attachments = [Attachment.AdaptiveCard(card.ToJsonElement())],
        };
}

/// <summary>Section <c>Teams</c>.</summary>
internal sealed class TeamsOptions
{
    public FormsAs FormsAs { get; set; } = FormsAs.Dialog;
}

internal enum FormsAs
{
    Dialog,
    Card,
}
