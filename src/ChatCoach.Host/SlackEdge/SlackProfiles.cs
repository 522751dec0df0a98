using ChatCoach.Core.Conversations;
using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Caching.Memory;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Name, language and time zone of people, which Slack does not send along. Asked once in six hours; when it does not
/// answer, the coach goes on with what it knows.
/// </summary>
internal sealed partial class SlackProfiles(SlackApiClient api, ILogger<SlackProfiles> logger) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(6);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    public async Task<Incoming> CompleteAsync(Incoming incoming, SlackToken token, CancellationToken cancellationToken)
    {
        if (!_cache.TryGetValue(incoming.From, out SlackUser? user))
        {
            user = await AskAsync(incoming.From.User, token, cancellationToken);
            if (user is not null)
            {
                _cache.Set(
                    incoming.From,
                    user,
                    new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 }
                );
            }
        }

        // An app's own language is nobody's.
        return user is null or { IsBot: true }
            ? incoming
            : incoming with
            {
                Name = user.RealName is { Length: > 0 } name ? name : user.Name ?? "",
                Locale = user.Locale,
                TimeZone = user.Tz,
            };
    }

    public void Dispose() => _cache.Dispose();

    private async Task<SlackUser?> AskAsync(string user, SlackToken token, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await api.UserAsync(token, user, patience.Token);
        }
        catch (Exception e)
            when (e is SlackApiException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnknown(logger, (e as SlackApiException)?.Error ?? "no answer in time");
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Someone's name and time zone are not known: {Error}.")]
    private static partial void LogUnknown(ILogger logger, string error);
}
