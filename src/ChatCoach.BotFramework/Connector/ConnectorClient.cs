using System.Globalization;
using System.Runtime.CompilerServices;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// What a bot asks of the connector. Each call names the service address of its conversation, which must be on the
/// list of hosts. Source: Bot Framework REST reference, "Conversation operations"; Teams for members.
/// </summary>
/// <remarks>
/// All calls throw <see cref="ConversationUnreachableException"/> (403, or 404 of the conversation),
/// <see cref="ServiceUrlNotAllowedException"/> (nothing was sent), or <see cref="ConnectorException"/> for the rest.
/// </remarks>
public sealed class ConnectorClient
{
    private const int MembersPerPage = 200;

    private readonly ConnectorCalls calls;

    internal ConnectorClient(ConnectorCalls calls) => this.calls = calls;

    /// <summary>Answers an activity; in a channel the answer lands in its thread.</summary>
    public Task<ResourceResponse> ReplyToActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellation = default
    ) => SendAsync(HttpMethod.Post, ActivityAt(serviceUrl, conversationId, activityId), activity, cancellation);

    /// <summary>Says something in a conversation.</summary>
    public Task<ResourceResponse> SendToConversationAsync(
        string serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellation = default
    ) => SendAsync(HttpMethod.Post, ActivitiesAt(serviceUrl, conversationId), activity, cancellation);

    /// <summary>Replaces what the bot said before. If it is gone: <see cref="ConnectorException"/> with status 404.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellation = default
    ) => SendAsync(HttpMethod.Put, ActivityAt(serviceUrl, conversationId, activityId), activity, cancellation);

    /// <summary>Takes back what the bot said.</summary>
    public Task DeleteActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        CancellationToken cancellation = default
    ) => calls.SendAsync(HttpMethod.Delete, ActivityAt(serviceUrl, conversationId, activityId), cancellation);

    /// <summary>Opens a personal chat (the same one each time) or begins a thread in a channel.</summary>
    public async Task<ConversationResourceResponse> CreateConversationAsync(
        string serviceUrl,
        ConversationParameters parameters,
        CancellationToken cancellation = default
    ) =>
        await calls.SendAsync(
            HttpMethod.Post,
            ConversationsAt(serviceUrl),
            parameters,
            BotFrameworkJsonContext.Default.ConversationParameters,
            BotFrameworkJsonContext.Default.ConversationResourceResponse,
            cancellation
        ) ?? throw new ConnectorException("The connector made a conversation without an id.");

    /// <summary>All members, fetched a page at a time as they are asked for.</summary>
    public async IAsyncEnumerable<TeamsChannelAccount> GetPagedMembersAsync(
        string serviceUrl,
        string conversationId,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var first = string.Create(
            CultureInfo.InvariantCulture,
            $"{ConversationAt(serviceUrl, conversationId)}/pagedmembers?pageSize={MembersPerPage}"
        );
        string? token = null;
        do
        {
            var address = token is null ? first : $"{first}&continuationToken={Uri.EscapeDataString(token)}";
            var page = await calls.GetAsync(address, BotFrameworkJsonContext.Default.PagedMembersResult, cancellation);
            foreach (var member in page?.Members ?? [])
            {
                yield return member;
            }

            if (token is not null && string.Equals(page?.ContinuationToken, token, StringComparison.Ordinal))
            {
                throw new ConnectorException("The connector answers the same page of members again and again.");
            }

            token = page?.ContinuationToken;
        } while (!string.IsNullOrEmpty(token));
    }

    /// <summary>One member, or null if there is none of this id.</summary>
    public async Task<TeamsChannelAccount?> GetMemberAsync(
        string serviceUrl,
        string conversationId,
        string memberId,
        CancellationToken cancellation = default
    )
    {
        try
        {
            return await calls.GetAsync(
                $"{ConversationAt(serviceUrl, conversationId)}/members/{Escaped(memberId)}",
                BotFrameworkJsonContext.Default.TeamsChannelAccount,
                cancellation
            );
        }
        catch (ConnectorException none)
            when (none is { Status: System.Net.HttpStatusCode.NotFound } and not ConversationUnreachableException)
        {
            return null;
        }
    }

    private async Task<ResourceResponse> SendAsync(
        HttpMethod method,
        string address,
        Activity activity,
        CancellationToken cancellation
    ) =>
        await calls.SendAsync(
            method,
            address,
            activity,
            BotFrameworkJsonContext.Default.Activity,
            BotFrameworkJsonContext.Default.ResourceResponse,
            cancellation
        ) ?? new(Id: null);

    private static string ConversationsAt(string serviceUrl) => $"{serviceUrl.TrimEnd('/')}/v3/conversations";

    private static string ConversationAt(string serviceUrl, string conversationId) =>
        $"{ConversationsAt(serviceUrl)}/{Escaped(conversationId)}";

    private static string ActivitiesAt(string serviceUrl, string conversationId) =>
        $"{ConversationAt(serviceUrl, conversationId)}/activities";

    private static string ActivityAt(string serviceUrl, string conversationId, string activityId) =>
        $"{ActivitiesAt(serviceUrl, conversationId)}/{Escaped(activityId)}";

    // "." and ".." survive escaping, and a URL that holds them as a segment is another URL.
    private static string Escaped(string id) =>
        id is "" or "." or ".."
            ? throw new ArgumentException("An id is not empty, nor a step in a path.", nameof(id))
            : Uri.EscapeDataString(id);
}
