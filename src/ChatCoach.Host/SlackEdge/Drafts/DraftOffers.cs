using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.SlackEdge.Drafts;

/// <summary>Offers a draft when its form is opened again, and lets it go once the form was taken.</summary>
internal sealed partial class DraftOffers(SlackDrafts drafts, ILogger<DraftOffers> logger)
{
    /// <returns>The form with what was typed before, and with a way to begin anew; else the delivery as it is.</returns>
    public async Task<(SlackDelivery Delivery, Reply Reply)> OfferAsync(
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        var (scene, person) = (delivery.Scene, delivery.Incoming.From);
        if (
            reply is not { Kind: ReplyKind.Ask, Form: { Submit.Call: { } call } form }
            || scene.Surface == SlackSurface.Said
        )
        {
            return (delivery, reply);
        }

        try
        {
            if (scene.IsFresh)
            {
                await drafts.DropAsync(person, call, cancellationToken);
            }
            else if (await drafts.FindAsync(person, call, cancellationToken) is { } draft && draft.In(form) is { } kept)
            {
                var day = speech.Day(speech.DateOf(draft.SavedAt));
                var said = speech.Say("slack.draftBack", day, speech.Time(draft.SavedAt));
                var shown = kept with { Parts = [new FormText(new TextBlock(said, TextStyle.Quiet)), .. kept.Parts] };
                return (delivery with { Scene = scene with { Anew = AnewOf(delivery) } }, Reply.Ask(shown));
            }
        }
        catch (Azure.RequestFailedException e)
        {
            // The form itself is worth more than what was typed into it once.
            LogNotRead(logger, e.Status);
        }

        return (delivery, reply);
    }

    /// <summary>
    /// After the answer: what was sent and taken need not be offered again, and a page of a wizard is kept until the last
    /// is sent.
    /// </summary>
    public SlackAnswer Taken(SlackDelivery delivery, Reply reply, SlackAnswer answer) =>
        delivery is { Incoming: { Input: Submitted sent, From: var person }, Scene.ViewId: { } view }
        && (reply.Message is not null || reply.Kind == ReplyKind.Ask)
            ? answer with
            {
                Send = async cancel =>
                {
                    await (answer.Send?.Invoke(cancel) ?? Task.CompletedTask);
                    await AfterAsync(person, view, sent, isLast: reply.Message is not null, cancel);
                },
            }
            : answer;

    private async Task AfterAsync(
        PersonKey person,
        string view,
        Submitted sent,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (isLast)
            {
                await drafts.SentAsync(person, view, sent.Call, cancellationToken);
                return;
            }

            var now = TimeProvider.System.GetUtcNow();
            await drafts.KeepAsync(
                person,
                new Draft(view, Draft.KeyOf(sent.Call), now, sent.Fields.All),
                (now.ToUnixTimeMilliseconds() / 1000m).ToString(CultureInfo.InvariantCulture)
            );
        }
        catch (Azure.RequestFailedException e)
        {
            LogNotRead(logger, e.Status);
        }
    }

    /// <summary>What opens the same form without the draft; null for what cannot be asked again, a form that was sent.</summary>
    private static PressValue? AnewOf(SlackDelivery delivery) =>
        delivery.Incoming.Input switch
        {
            Opened opened => new PressValue { Call = opened.Call },
            Said said => new PressValue { Say = LongText.Shorten(said.Text, 1_000) },
            _ => null,
        };

    [LoggerMessage(LogLevel.Warning, "A draft was not read or not let go: the tables answered {Status}.")]
    private static partial void LogNotRead(ILogger logger, int status);
}
