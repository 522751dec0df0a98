using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Slack.WebApi;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(EphemeralRequest))]
[JsonSerializable(typeof(ViewRequest))]
[JsonSerializable(typeof(UsersRequest))]
[JsonSerializable(typeof(CompleteUploadRequest))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(ChannelAnswer))]
[JsonSerializable(typeof(MembersAnswer))]
[JsonSerializable(typeof(Response))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(OAuth.OAuthAccess))]
internal sealed partial class WebApiJson : JsonSerializerContext;

/// <summary>What every answer holds. Source: Slack, "Web API", "Responses".</summary>
internal sealed record Answer(bool? Ok, string? Error);

/// <summary>One call: its body, its token, and what its answer means.</summary>
internal sealed class WebApiCalls(HttpClient http, Uri api, SlackHosts hosts, TimeProvider time)
{
    private const int LongestCode = 60;

    /// <summary>For what is sent: an accent stays one character.</summary>
    public static WebApiJson Sent { get; } =
        new(
            new JsonSerializerOptions(WebApiJson.Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    public Task<T> PostAsync<TRequest, T>(
        string method,
        SlackToken token,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<T> answerType,
        CancellationToken cancellationToken
    )
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, requestType));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return SendAsync(method, Bearer(token), content, answerType, cancellationToken);
    }

    /// <summary>For the methods that take no JSON.</summary>
    public Task<T> PostFormAsync<T>(
        string method,
        AuthenticationHeaderValue? authorization,
        IEnumerable<KeyValuePair<string, string>> fields,
        JsonTypeInfo<T> answerType,
        CancellationToken cancellationToken
    ) => SendAsync(method, authorization, new FormUrlEncodedContent(fields), answerType, cancellationToken);

    public static AuthenticationHeaderValue Bearer(SlackToken token) => new("Bearer", token.Value);

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>Hands a file to the address that Slack gave for it. It goes without a token: the address is the secret.</summary>
    public async Task UploadAsync(string address, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        const string Method = "upload";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !hosts.AllowsUpload(uri))
        {
            throw new SlackApiException(Method, "address_not_allowed");
        }

        using var content = new ReadOnlyMemoryContent(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = content };
        using var response = await SendAsync(Method, request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new SlackApiException(Method, SlackApiException.NoAnswer, RetryAfter(response));
        }
    }

    /// <summary>Answers at an address that came with a press or a command. It goes without a token, as a file does.</summary>
    public async Task RespondAsync(string address, Response answer, CancellationToken cancellationToken)
    {
        const string Method = "response_url";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !hosts.AllowsResponse(uri))
        {
            throw new SlackApiException(Method, "address_not_allowed");
        }

        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(answer, Sent.Response));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = content };
        using var response = await SendAsync(Method, request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new SlackApiException(Method, SlackApiException.NoAnswer, RetryAfter(response));
        }
    }

    private async Task<T> SendAsync<T>(
        string method,
        AuthenticationHeaderValue? authorization,
        HttpContent content,
        JsonTypeInfo<T> answerType,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api, method)) { Content = content };
        request.Headers.Authorization = authorization;
        using var response = await SendAsync(method, request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new SlackApiException(method, "ratelimited", RetryAfter(response));
        }

        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var answer = JsonSerializer.Deserialize(bytes, WebApiJson.Default.Answer);
            return answer is { Ok: true }
                ? JsonSerializer.Deserialize(bytes, answerType)!
                : throw new SlackApiException(method, CodeOf(answer?.Error), RetryAfter(response));
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException)
        {
            throw new SlackApiException(method, SlackApiException.NoAnswer, RetryAfter(response), e);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        string method,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new SlackApiException(method, SlackApiException.NoAnswer, innerException: e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The client's own limit of time.
            throw new SlackApiException(method, SlackApiException.NoAnswer, innerException: e);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            { Date: not null } => TimeSpan.Zero,
            _ => null,
        };

    /// <summary>A code goes to the log: letters, digits and lines, and not more of them than a code has.</summary>
    private static string CodeOf(string? error) =>
        string.IsNullOrEmpty(error)
            ? SlackApiException.NoAnswer
            : string.Concat(
                error.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_').Take(LongestCode)
            );
}
