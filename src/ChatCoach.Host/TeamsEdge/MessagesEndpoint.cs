using System.Globalization;
using System.Text.Json;
using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Auth;
using ChatCoach.BotFramework.Connector;
using ChatCoach.BotFramework.Invokes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>
/// <c>POST /api/messages</c>: who sent it is checked before the body is read, what is wrong with it gets a 4xx and a
/// reason in the log, and people get a sentence whatever happens.
/// </summary>
internal sealed partial class MessagesEndpoint(
    BotTokenValidator tokens,
    ServiceHosts hosts,
    IOptions<BotFrameworkOptions> options,
    PacedTurn turn,
    ILogger<MessagesEndpoint> logger
)
{
    /// <summary>Bytes of one activity.</summary>
    public const int LargestBody = 256 * 1024;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        BotToken? token = null;
        if (options.Value.IsTokenCheckOn)
        {
            var check = await tokens.AuthenticateAsync(context.Request.Headers.Authorization, context.RequestAborted);
            if (!check.Succeeded)
            {
                return Refuse(check.Status, check.Reason);
            }

            token = check.Token;
        }

        if (await RequestBody.ReadAsync(context, LargestBody) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "The body is over 256 KiB.");
        }

        try
        {
            var activity = Activity.Parse(body.Span);
            if (token is not null && tokens.CheckActivity(token, activity) is { Succeeded: false } refused)
            {
                return Refuse(refused.Status, refused.Reason);
            }

            return await AnswerAsync(context, activity);
        }
        catch (ActivityFormatException e)
        {
            return Refuse(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private async Task<IResult> AnswerAsync(HttpContext context, Activity activity)
    {
        if (activity.ServiceUrl is { Length: > 0 } && !hosts.Allows(activity.ServiceUrl))
        {
            return Refuse(
                StatusCodes.Status403Forbidden,
                "The activity's serviceUrl is of no host in BotFramework:AllowedServiceHosts."
            );
        }

        var invoke = activity.IsType(ActivityTypes.Invoke);
        if (
            invoke
            && !(
                activity.IsInvoke(InvokeNames.AdaptiveCardAction)
                || activity.IsInvoke(InvokeNames.TaskFetch)
                || activity.IsInvoke(InvokeNames.TaskSubmit)
            )
        )
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        if (TeamsInbound.Read(activity) is not { } delivery)
        {
            return invoke
                ? Refuse(StatusCodes.Status400BadRequest, "The invoke carries no call of ours.")
                : Results.Ok();
        }

        var (answer, retryAfter) = await turn.RunAsync(delivery, context.RequestAborted);
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        }

        return answer.Body is { } body
            ? Results.Text(body.GetRawText(), "application/json", statusCode: answer.Status)
            : Results.StatusCode(answer.Status);
    }

    private IResult Refuse(int status, string reason)
    {
        LogRefused(logger, status, reason);
        return Results.StatusCode(status);
    }

    [LoggerMessage(LogLevel.Warning, "Refused an activity with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
