using System.Globalization;
using ChatCoach.Slack.Requests;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// <c>POST /slack/events</c>, <c>/slack/interactions</c> and <c>/slack/commands</c>: the signature of the raw body is
/// checked before anything of it is read, and what is wrong gets a 4xx with a reason in the log.
/// </summary>
internal sealed partial class SlackEndpoints(
    IOptions<SlackOptions> options,
    SlackWork work,
    ILogger<SlackEndpoints> logger
)
{
    /// <summary>Bytes of one request.</summary>
    private const int LargestBody = 256 * 1024;

    private const int LargestProbe = 256;

    // The machine's clock and not the service's: the demo clock moves what is due, not what Slack signs.
    private readonly RequestSignature _signature = new(options.Value.SigningSecret!, TimeProvider.System);

    public Task<IResult> EventsAsync(HttpContext context) =>
        HandleAsync(
            context,
            async body =>
            {
                var envelope = EventEnvelope.Parse(body.Span);
                if (envelope.Challenge is { } challenge && envelope.Type == EventEnvelope.UrlVerification)
                {
                    return Results.Text(challenge);
                }

                return Answer(await work.EventAsync(envelope));
            }
        );

    public Task<IResult> InteractionsAsync(HttpContext context) =>
        HandleAsync(
            context,
            async body => Answer(await work.InteractionAsync(Interaction.Of(FormBody.Parse(body.Span))))
        );

    public Task<IResult> CommandsAsync(HttpContext context) =>
        HandleAsync(
            context,
            async body =>
            {
                var form = FormBody.Parse(body.Span);
                return form.IsCertificateCheck ? Results.Ok() : Answer(await work.CommandAsync(SlashCommand.Of(form)));
            }
        );

    private async Task<IResult> HandleAsync(HttpContext context, Func<ReadOnlyMemory<byte>, Task<IResult>> handle)
    {
        if (await RequestBody.ReadAsync(context, LargestBody) is not { } body)
        {
            return Refuse(context, StatusCodes.Status413PayloadTooLarge, "The body is over 256 KiB.");
        }

        var refusal = _signature.Refusal(
            context.Request.Headers[RequestSignature.TimestampHeader],
            context.Request.Headers[RequestSignature.SignatureHeader],
            body.Span
        );
        if (refusal is not null)
        {
            return IsProbe(context, body.Span)
                ? Results.Ok()
                : Refuse(context, StatusCodes.Status401Unauthorized, refusal);
        }

        try
        {
            return await handle(body);
        }
        catch (RequestFormatException e)
        {
            return Refuse(context, StatusCodes.Status400BadRequest, e.Message);
        }
        catch (SlackHurriedException e)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(e.Wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
            return Refuse(context, StatusCodes.Status429TooManyRequests, e.Message);
        }
    }

    /// <summary>Slack tries the certificate of a command's address without signing; it gets 200 and nothing is done.</summary>
    private static bool IsProbe(HttpContext context, ReadOnlySpan<byte> body) =>
        context.Request.Headers[RequestSignature.SignatureHeader].Count == 0
        && context.Request.Path.Value?.EndsWith("/commands", StringComparison.Ordinal) == true
        && body.Length <= LargestProbe
        && body.IndexOf("ssl_check=1"u8) >= 0;

    private static IResult Answer(string? body) => body is null ? Results.Ok() : Results.Text(body, "application/json");

    private IResult Refuse(HttpContext context, int status, string reason)
    {
        LogRefused(logger, status, reason);
        // The same request would be refused the same way.
        context.Response.Headers["X-Slack-No-Retry"] = "1";
        return Results.StatusCode(status);
    }

    [LoggerMessage(LogLevel.Warning, "Refused a request of Slack with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
