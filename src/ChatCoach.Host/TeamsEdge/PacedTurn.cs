using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Invokes;
using ChatCoach.Core.Conversations;
using ChatCoach.Host.Diagnostics;
using ChatCoach.Host.Limits;
using Microsoft.AspNetCore.Http;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>A turn, unless its person or tenant has had too many.</summary>
internal sealed class PacedTurn(TurnLimits limits, TeamsTurn turn)
{
    private static readonly InvokeResponse TooMany = new(StatusCodes.Status429TooManyRequests);

    /// <returns>The answer, and with a 429 how long to wait.</returns>
    public async Task<(InvokeResponse Answer, TimeSpan? RetryAfter)> RunAsync(
        TeamsDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        if (limits.Count(delivery.Incoming.From) is not { } wait)
        {
            return (await turn.RunAsync(delivery, cancellationToken), null);
        }

        Telemetry.CountLimited(delivery.Incoming.From.Channel);
        return IsTold(delivery)
            ? (await turn.TellAsync(delivery, "edge.hurried", cancellationToken), null)
            : (TooMany, wait);
    }

    /// <summary>
    /// Whoever presses a button waits for its answer, and gets it in the same response. Whoever writes is told once,
    /// since that is a call to the channel. A dialog that is sent gets the 429: a sentence would take the place of the
    /// form and of all that was typed.
    /// </summary>
    private bool IsTold(TeamsDelivery delivery) =>
        delivery.Incoming.Input switch
        {
            Pressed or Opened when delivery.Activity.IsType(ActivityTypes.Invoke) => true,
            Submitted when delivery.Activity.IsInvoke(InvokeNames.AdaptiveCardAction) => true,
            Said or Pressed => limits.MayTell(delivery.Incoming.From),
            _ => false,
        };
}
