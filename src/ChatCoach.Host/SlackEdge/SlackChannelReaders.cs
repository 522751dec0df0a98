using ChatCoach.Core.Conversations;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Asks Slack who is in a channel. Teams is not asked: there the word of whoever named the channel counts.</summary>
internal sealed partial class SlackChannelReaders(
    SlackApiClient api,
    ISlackTokens tokens,
    ILogger<SlackChannelReaders> logger
) : IChannelReaders
{
    /// <summary>Whoever wrote waits for it, and Slack for the acknowledgement.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlySet<string>?> FindAsync(ConversationAddress channel, CancellationToken cancellationToken)
    {
        if (
            channel.Channel != SlackIdentity.Channel
            || await tokens.FindAsync(channel.Tenant, cancellationToken) is not { } token
        )
        {
            return null;
        }

        try
        {
            return await api.MembersAsync(token, channel.ThreadsOf ?? channel.ConversationId, cancellationToken)
                .WaitAsync(Patience, TimeProvider.System, cancellationToken);
        }
        catch (Exception e) when (e is SlackApiException or TimeoutException)
        {
            // An installation of before has not the right to ask.
            LogUnknown(logger, (e as SlackApiException)?.Error ?? "no answer in time");
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Who reads a channel is not known: {Error}.")]
    private static partial void LogUnknown(ILogger logger, string error);
}
