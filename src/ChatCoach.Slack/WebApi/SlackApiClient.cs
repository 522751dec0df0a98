using System.Globalization;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.OAuth;

namespace ChatCoach.Slack.WebApi;

/// <summary>
/// The methods of the Web API that the coach uses. Each throws <see cref="SlackApiException"/> when Slack does not do
/// it; nothing is tried again here, since the outbox waits better than a turn does. One thing is: Slack fetches pictures
/// itself and refuses the whole message or view when it cannot, which then goes with its pictures told in words.
/// </summary>
public sealed class SlackApiClient : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>Of two hundred people each.</summary>
    private const int MostMemberPages = 5;

    private readonly HttpClient _http;
    private readonly WebApiCalls _calls;
    private readonly ChannelPace _pace;

    /// <param name="api">The address that method names are appended to.</param>
    /// <param name="hosts">Which addresses may be called.</param>
    /// <param name="time">The machine's clock.</param>
    /// <exception cref="ArgumentException">The address is not Slack's.</exception>
    public SlackApiClient(Uri api, SlackHosts hosts, TimeProvider time)
    {
        if (!hosts.AllowsApi(api))
        {
            throw new ArgumentException("The address of the Web API is not Slack's.", nameof(api));
        }

#pragma warning disable CA2000 // The client disposes its handler.
        _http = new HttpClient(NewHandler(), disposeHandler: true)
#pragma warning restore CA2000
        {
            Timeout = TimeSpan.FromSeconds(15),
            MaxResponseContentBufferSize = LongestAnswer,
        };
        _calls = new WebApiCalls(_http, api, hosts, time);
        _pace = new ChannelPace(time);
    }

    /// <param name="token">Of the workspace's installation.</param>
    /// <param name="channel">A conversation, or a person for the direct one with them.</param>
    /// <param name="message">What to say.</param>
    /// <param name="thread">The timestamp of the message to answer in its thread; null for a message of its own.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<PostedMessage> PostMessageAsync(
        SlackToken token,
        string channel,
        SlackMessage message,
        string? thread,
        CancellationToken cancellationToken
    )
    {
        await _pace.WaitAsync(channel, cancellationToken);
        return await SendAsync(
            "chat.postMessage",
            token,
            new MessageRequest(channel)
            {
                Text = message.Text,
                Blocks = message.Blocks,
                ThreadTs = thread,
            },
            cancellationToken
        );
    }

    /// <summary>As above, as a message of its own.</summary>
    public Task<PostedMessage> PostMessageAsync(
        SlackToken token,
        string channel,
        SlackMessage message,
        CancellationToken cancellationToken
    ) => PostMessageAsync(token, channel, message, thread: null, cancellationToken);

    public Task<PostedMessage> UpdateMessageAsync(
        SlackToken token,
        string channel,
        string ts,
        SlackMessage message,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            "chat.update",
            token,
            new MessageRequest(channel)
            {
                Ts = ts,
                Text = message.Text,
                Blocks = message.Blocks,
            },
            cancellationToken
        );

    public Task DeleteMessageAsync(SlackToken token, string channel, string ts, CancellationToken cancellationToken) =>
        SendAsync("chat.delete", token, new MessageRequest(channel) { Ts = ts }, cancellationToken);

    /// <summary>One sentence that only that person sees, until they reload.</summary>
    public Task PostEphemeralAsync(
        SlackToken token,
        string channel,
        string user,
        string sentence,
        CancellationToken cancellationToken
    ) =>
        _calls.PostAsync(
            "chat.postEphemeral",
            token,
            new EphemeralRequest(channel, user, MarkdownText.Escape(sentence)),
            WebApiCalls.Sent.EphemeralRequest,
            WebApiJson.Default.Answer,
            cancellationToken
        );

    public Task<OpenView> OpenViewAsync(
        SlackToken token,
        string triggerId,
        View view,
        CancellationToken cancellationToken
    ) => ViewAsync("views.open", token, new ViewRequest(view) { TriggerId = triggerId }, cancellationToken);

    /// <summary>On top of the modal that was used: three at most.</summary>
    public Task<OpenView> PushViewAsync(
        SlackToken token,
        string triggerId,
        View view,
        CancellationToken cancellationToken
    ) => ViewAsync("views.push", token, new ViewRequest(view) { TriggerId = triggerId }, cancellationToken);

    /// <param name="token">Of the workspace's installation.</param>
    /// <param name="viewId">Which.</param>
    /// <param name="hash">The state that was seen; a newer one makes Slack refuse with <c>hash_conflict</c>.</param>
    /// <param name="view">What it becomes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<OpenView> UpdateViewAsync(
        SlackToken token,
        string viewId,
        string? hash,
        View view,
        CancellationToken cancellationToken
    ) => ViewAsync("views.update", token, new ViewRequest(view) { ViewId = viewId, Hash = hash }, cancellationToken);

    /// <param name="token">Of the workspace's installation.</param>
    /// <param name="user">Whose home.</param>
    /// <param name="view">What it becomes.</param>
    /// <param name="hash">The state that it replaces; another one makes Slack refuse with <c>hash_conflict</c>. Null for any.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<OpenView> PublishHomeAsync(
        SlackToken token,
        string user,
        HomeView view,
        string? hash,
        CancellationToken cancellationToken
    ) => ViewAsync("views.publish", token, new ViewRequest(view) { UserId = user, Hash = hash }, cancellationToken);

    public async Task<SlackUser> UserAsync(SlackToken token, string user, CancellationToken cancellationToken)
    {
        var answer = await FormAsync(
            "users.info",
            token,
            [new("user", user), new("include_locale", "true")],
            WebApiJson.Default.UserAnswer,
            cancellationToken
        );
        return answer.User ?? throw new SlackApiException("users.info", SlackApiException.NoAnswer);
    }

    /// <returns>The direct conversation with a person.</returns>
    public async Task<SlackChannel> OpenConversationAsync(
        SlackToken token,
        string user,
        CancellationToken cancellationToken
    )
    {
        var answer = await _calls.PostAsync(
            "conversations.open",
            token,
            new UsersRequest(user),
            WebApiCalls.Sent.UsersRequest,
            WebApiJson.Default.ChannelAnswer,
            cancellationToken
        );
        return answer.Channel ?? throw new SlackApiException("conversations.open", SlackApiException.NoAnswer);
    }

    /// <returns>The users in a channel that the app is in; null where they are too many to be told.</returns>
    public async Task<IReadOnlySet<string>?> MembersAsync(
        SlackToken token,
        string channel,
        CancellationToken cancellationToken
    )
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        for (var page = 0; page < MostMemberPages; page++)
        {
            var answer = await FormAsync(
                "conversations.members",
                token,
                [new("channel", channel), new("limit", "200"), .. Given("cursor", cursor)],
                WebApiJson.Default.MembersAnswer,
                cancellationToken
            );
            members.UnionWith(answer.Members ?? []);
            cursor = answer.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
            {
                return members;
            }
        }

        return null;
    }

    /// <summary>A sentence for the one person who pressed or typed, at the address that came with that.</summary>
    public Task RespondAsync(string responseUrl, string sentence, CancellationToken cancellationToken) =>
        _calls.RespondAsync(responseUrl, new Response(MarkdownText.Escape(sentence)), cancellationToken);

    /// <summary>Puts a file into a conversation. Slack takes the name, then the bytes, then where it belongs.</summary>
    public async Task UploadFileAsync(
        SlackToken token,
        string channel,
        FileUpload file,
        CancellationToken cancellationToken
    )
    {
        const string Method = "files.getUploadURLExternal";
        var place = await FormAsync(
            Method,
            token,
            [
                new("filename", file.Name),
                new("length", file.Bytes.Length.ToString(CultureInfo.InvariantCulture)),
                .. Given("alt_txt", file.AltText),
            ],
            WebApiJson.Default.UploadAnswer,
            cancellationToken
        );
        if (place is not { UploadUrl: { } address, FileId: { } id })
        {
            throw new SlackApiException(Method, SlackApiException.NoAnswer);
        }

        await _calls.UploadAsync(address, file.Bytes, cancellationToken);
        await _calls.PostAsync(
            "files.completeUploadExternal",
            token,
            new CompleteUploadRequest([new UploadedFile(id, file.Title)], channel, file.Comment),
            WebApiCalls.Sent.CompleteUploadRequest,
            WebApiJson.Default.Answer,
            cancellationToken
        );
    }

    /// <summary>Exchanges the code of an installation, or a refresh token, for a token.</summary>
    public Task<OAuthAccess> AccessAsync(OAuthGrant grant, CancellationToken cancellationToken) =>
        _calls.PostFormAsync(
            "oauth.v2.access",
            WebApiCalls.Basic(grant.ClientId, grant.ClientSecret),
            grant.Fields,
            WebApiJson.Default.OAuthAccess,
            cancellationToken
        );

    public void Dispose() => _http.Dispose();

    // Redirects are not followed: the address that was checked is the one that is called.
    private static SocketsHttpHandler NewHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };

    private Task<PostedMessage> SendAsync(
        string method,
        SlackToken token,
        MessageRequest request,
        CancellationToken cancellationToken
    )
    {
        return InPicturesOrWordsAsync(
            request.Blocks,
            blocks =>
                _calls.PostAsync(
                    method,
                    token,
                    request with
                    {
                        Blocks = blocks,
                    },
                    WebApiCalls.Sent.MessageRequest,
                    WebApiJson.Default.PostedMessage,
                    cancellationToken
                )
        );
    }

    private async Task<OpenView> ViewAsync(
        string method,
        SlackToken token,
        ViewRequest request,
        CancellationToken cancellationToken
    )
    {
        var answer = await InPicturesOrWordsAsync(
            request.View.Blocks,
            blocks =>
                _calls.PostAsync(
                    method,
                    token,
                    request with
                    {
                        View = request.View.Showing(blocks!),
                    },
                    WebApiCalls.Sent.ViewRequest,
                    WebApiJson.Default.ViewAnswer,
                    cancellationToken
                )
        );
        return answer.View ?? throw new SlackApiException(method, SlackApiException.NoAnswer);
    }

    /// <param name="blocks">What is to be shown, or null where there is nothing of that kind.</param>
    /// <param name="send">Sends it with those blocks.</param>
    private static async Task<T> InPicturesOrWordsAsync<T>(
        IReadOnlyList<SlackBlock>? blocks,
        Func<IReadOnlyList<SlackBlock>?, Task<T>> send
    )
    {
        try
        {
            return await send(blocks);
        }
        catch (SlackApiException e) when (e.IsOfBlocks && blocks?.Any(block => block is ImageBlock) is true)
        {
            return await send(ImageBlock.InWords(blocks));
        }
    }

    private Task<T> FormAsync<T>(
        string method,
        SlackToken token,
        IEnumerable<KeyValuePair<string, string>> fields,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> answerType,
        CancellationToken cancellationToken
    ) => _calls.PostFormAsync(method, WebApiCalls.Bearer(token), fields, answerType, cancellationToken);

    private static IEnumerable<KeyValuePair<string, string>> Given(string name, string? value) =>
        value is null ? [] : [new(name, value)];
}

/// <param name="Name">With its ending.</param>
/// <param name="Title">As people see it.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Comment">What is said beside it.</param>
/// <param name="AltText">A picture in words.</param>
public sealed record FileUpload(
    string Name,
    string Title,
    ReadOnlyMemory<byte> Bytes,
    string? Comment = null,
    string? AltText = null
);
