using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Host.Diagnostics;
using ChatCoach.Host.Limits;
using ChatCoach.Host.SlackEdge.Drafts;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>One turn from delivery to answer, and the one place where a failure becomes a sentence for its person.</summary>
internal sealed partial class SlackTurn(
    Coach coach,
    SlackSpeech speeches,
    SlackProfiles profiles,
    SlackReplies replies,
    DraftOffers drafts,
    TurnLimits limits
)
{
    public async Task<SlackAnswer> RunAsync(
        SlackDelivery delivery,
        SlackToken token,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        if (await HurriedAsync(delivery, token, cancellationToken) is { } refused)
        {
            return refused;
        }

        var incoming = await profiles.CompleteAsync(delivery.Incoming, token, cancellationToken);
        using var measured = Telemetry.Turn(incoming);
        Reply reply;
        try
        {
            reply = await coach.HandleAsync(incoming, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = TurnReference.Of(incoming.DeliveryId);
            LogFailed(logger, e, reference);
            measured.Fail(e);
            var sentence = (await speeches.ForAsync(incoming, cancellationToken)).Say("edge.failed", reference);
            if (incoming.Input is Submitted { Fields.All: { Count: > 0 } fields })
            {
                // Under a field, so that the modal stays with all that was typed.
                return SlackAnswer.Errors(
                    new Dictionary<string, string>(StringComparer.Ordinal) { [fields.Keys.First()] = sentence }
                );
            }

            reply = Reply.Note(sentence);
        }

        var speech = await speeches.ForAsync(incoming, cancellationToken);
        (delivery, reply) = await drafts.OfferAsync(
            delivery with
            {
                Incoming = incoming,
            },
            reply,
            speech,
            cancellationToken
        );
        return drafts.Taken(delivery, reply, Given(delivery, reply, speech, token, logger));
    }

    /// <summary>What was done stands, even where Slack would not take the view that shows it: then that is said.</summary>
    private SlackAnswer Given(SlackDelivery delivery, Reply reply, Speech speech, SlackToken token, ILogger logger)
    {
        try
        {
            return replies.Give(delivery, reply, speech, token);
        }
        catch (BlockLimitException e)
        {
            LogNotDrawn(logger, e.Message);
            return replies.Give(delivery, Reply.Note(speech["slack.notShown"]), speech, token);
        }
    }

    /// <summary>
    /// Whoever writes or presses is told once a minute, and whoever types a command each time, since that costs no call.
    /// Every further press is refused, and Slack itself then marks the button. A form that is sent is refused too: a
    /// sentence would take the place of all that was typed.
    /// </summary>
    /// <returns>Null for a turn that may run.</returns>
    private async Task<SlackAnswer?> HurriedAsync(
        SlackDelivery delivery,
        SlackToken token,
        CancellationToken cancellationToken
    )
    {
        if (!delivery.IsCounted || limits.Count(delivery.Incoming.From) is not { } wait)
        {
            return null;
        }

        Telemetry.CountLimited(delivery.Incoming.From.Channel);
        var scene = delivery.Scene;
        if (scene.Surface == SlackSurface.Submission)
        {
            throw new SlackHurriedException(wait);
        }

        var isFree = scene is { Surface: SlackSurface.Command, Channel: not null };
        if (!isFree && !limits.MayTell(delivery.Incoming.From))
        {
            return scene.Trigger is null ? SlackAnswer.Nothing : throw new SlackHurriedException(wait);
        }

        var speech = await speeches.ForAsync(delivery.Incoming, cancellationToken);
        return replies.Give(delivery, Reply.Note(speech["edge.hurried"]), speech, token);
    }

    public async Task<SlackAnswer> WhyAsync(
        SlackDelivery delivery,
        string title,
        string why,
        SlackToken token,
        CancellationToken cancellationToken
    ) =>
        await HurriedAsync(delivery, token, cancellationToken)
        ?? replies.Why(
            delivery.Scene,
            title,
            why,
            await speeches.ForAsync(delivery.Incoming, cancellationToken),
            token
        );

    /// <summary>An answer could not be shown.</summary>
    public async Task ApologizeAsync(SlackDelivery delivery, SlackToken token, CancellationToken cancellationToken) =>
        await replies.ApologizeAsync(
            delivery,
            await speeches.ForAsync(delivery.Incoming, cancellationToken),
            token,
            cancellationToken
        );

    [LoggerMessage(LogLevel.Error, "An answer has no place in Slack: {Reason}")]
    private static partial void LogNotDrawn(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "A turn failed; its person was given the reference {Reference}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string reference);
}

/// <summary>Someone sent or pressed more than is taken in a minute.</summary>
internal sealed class SlackHurriedException(TimeSpan wait) : Exception("Too many turns.")
{
    public TimeSpan Wait => wait;
}
