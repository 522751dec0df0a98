using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace ChatCoach.BotFramework.Connector;

/// <summary>JSON over HTTP to the connector, and its refusals as exceptions.</summary>
internal sealed partial class ConnectorCalls(HttpClient client, TimeProvider time, ILogger<ConnectorCalls> logger)
{
    private const string ConversationNotFound = "ConversationNotFound";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Task<TAnswer?> SendAsync<TBody, TAnswer>(
        HttpMethod method,
        string address,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellation
    )
        where TAnswer : class
    {
        // Bytes in memory, so that the same request can be tried again.
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyType));
        content.Headers.ContentType = Json;
        return CallAsync(method, address, content, answerType, cancellation);
    }

    public Task<TAnswer?> GetAsync<TAnswer>(
        string address,
        JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellation
    )
        where TAnswer : class => CallAsync(HttpMethod.Get, address, content: null, answerType, cancellation);

    public async Task SendAsync(HttpMethod method, string address, CancellationToken cancellation) =>
        (await AnswerAsync(method, address, content: null, cancellation)).Dispose();

    private async Task<TAnswer?> CallAsync<TAnswer>(
        HttpMethod method,
        string address,
        HttpContent? content,
        JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellation
    )
        where TAnswer : class
    {
        using var response = await AnswerAsync(method, address, content, cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            // 200, 201 and 202 may come without a body.
            return bytes.Length == 0 ? null : JsonSerializer.Deserialize(bytes, answerType);
        }
        catch (JsonException unreadable)
        {
            throw new ConnectorException(
                "The connector's answer is not of the protocol.",
                response.StatusCode,
                innerException: unreadable
            );
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        HttpMethod method,
        string address,
        HttpContent? content,
        CancellationToken cancellation
    )
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            throw new ServiceUrlNotAllowedException();
        }

        using var request = new HttpRequestMessage(method, uri) { Content = content };
        HttpResponseMessage response;
        try
        {
            response = await client.SendAsync(request, cancellation);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or TimeoutRejectedException or AuthenticationFailedException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            LogNoAnswer(logger, method.Method, failure.GetType().Name);
            throw new ConnectorException("The connector gave no answer.", failure);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await RefusalAsync(method, response, cancellation);
        }
    }

    private async Task<ConnectorException> RefusalAsync(
        HttpMethod method,
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        var status = response.StatusCode;
        var code = CodeIn(await response.Content.ReadAsByteArrayAsync(cancellation));
        LogRefused(logger, method.Method, (int)status, code);
        return IsAboutTheConversation(method, status, code)
            ? new ConversationUnreachableException(status, code)
            : new ConnectorException(
                $"The connector refused ({(int)status} {code}).",
                status,
                code,
                ConnectorRetry.RetryAfter(response, time.GetUtcNow())
            );
    }

    // A 404 to a POST has only the conversation to be missing. To PUT, DELETE and GET it may be the message or the
    // member, which says nothing against the conversation unless the code does.
    private static bool IsAboutTheConversation(HttpMethod method, HttpStatusCode status, string? code) =>
        status == HttpStatusCode.Forbidden
        || (
            status == HttpStatusCode.NotFound
            && (method == HttpMethod.Post || string.Equals(code, ConversationNotFound, StringComparison.Ordinal))
        );

    private static string? CodeIn(byte[] body)
    {
        try
        {
            var code = JsonSerializer.Deserialize(body, ConnectorJsonContext.Default.ConnectorError)?.Error?.Code;
            return code is { Length: > 0 and <= 80 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
        }
        catch (JsonException)
        {
            // Gateways before the connector answer in HTML; the status says enough.
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The connector refused {Method}: {Status} {Code}.")]
    private static partial void LogRefused(ILogger logger, string method, int status, string? code);

    [LoggerMessage(LogLevel.Warning, "The connector gave no answer to {Method}: {Failure}.")]
    private static partial void LogNoAnswer(ILogger logger, string method, string failure);
}
