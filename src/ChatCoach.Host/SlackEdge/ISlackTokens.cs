using ChatCoach.Slack.Requests;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>The token that speaks in a workspace or an organisation.</summary>
internal interface ISlackTokens
{
    /// <returns>Null where the app is not installed, or not any more.</returns>
    Task<SlackToken?> FindAsync(string installation, CancellationToken cancellationToken);

    /// <summary>The app was removed somewhere, or its token revoked.</summary>
    Task ForgetAsync(EventEnvelope envelope, CancellationToken cancellationToken);
}
