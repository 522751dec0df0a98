using ChatCoach.BotFramework.Connector;
using ChatCoach.BotFramework.Invokes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Host.Diagnostics;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>One turn from delivery to answer, and the one place where a failure becomes a sentence for its person.</summary>
internal sealed partial class TeamsTurn(
    Coach coach,
    IPeopleStore people,
    TeamsReplies replies,
    SpeechDefaults defaults,
    ILogger<TeamsTurn> logger
)
{
    public async Task<InvokeResponse> RunAsync(TeamsDelivery delivery, CancellationToken cancellationToken)
    {
        using var measured = Telemetry.Turn(delivery.Incoming);
        Reply reply;
        try
        {
            reply = await coach.HandleAsync(delivery.Incoming, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = TurnReference.Of(delivery.Incoming.DeliveryId);
            LogFailed(logger, e, reference);
            measured.Fail(e);
            reply = Reply.Note((await SpeechAsync(delivery, cancellationToken)).Say("edge.failed", reference));
        }

        return await GiveAsync(delivery, reply, await SpeechAsync(delivery, cancellationToken), cancellationToken);
    }

    /// <summary>Answers with one sentence, without a turn.</summary>
    public async Task<InvokeResponse> TellAsync(
        TeamsDelivery delivery,
        string text,
        CancellationToken cancellationToken
    )
    {
        var speech = await SpeechAsync(delivery, cancellationToken);
        return await GiveAsync(delivery, Reply.Note(speech[text]), speech, cancellationToken);
    }

    private async Task<InvokeResponse> GiveAsync(
        TeamsDelivery delivery,
        Reply reply,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await replies.GiveAsync(delivery, reply, speech, cancellationToken);
        }
        catch (Exception e) when (e is ConnectorException or ServiceUrlNotAllowedException)
        {
            // What was asked is done and kept; only telling it failed, and "status" tells it again.
            LogNotTold(logger, e.GetType().Name);
            return InvokeResponse.Empty;
        }
    }

    private async Task<Speech> SpeechAsync(TeamsDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            if (await people.FindAsync(delivery.Incoming.From, cancellationToken) is { } person)
            {
                return new Speech(person.Locale, person.TimeZone);
            }
        }
        catch (Azure.RequestFailedException)
        {
            // The store is what failed: the channel's own locale will do.
        }

        return new Speech(delivery.Incoming.Locale ?? defaults.Locale, delivery.Incoming.TimeZone ?? defaults.TimeZone);
    }

    [LoggerMessage(LogLevel.Error, "A turn failed; its person was given the reference {Reference}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string reference);

    [LoggerMessage(LogLevel.Warning, "The answer could not be given: {Error}.")]
    private static partial void LogNotTold(ILogger logger, string error);
}
