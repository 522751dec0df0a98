using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge;

/// <summary>The token that speaks in a workspace or an organisation.</summary>
internal interface ISlackTokens
{
    /// <returns>Null where the app is not installed, or not any more.</returns>
    Task<SlackToken?> FindAsync(string installation, CancellationToken cancellationToken);
}

/// <summary>One token for the one workspace of the configuration.</summary>
internal sealed class ConfiguredToken(IOptions<SlackOptions> options) : ISlackTokens
{
    public Task<SlackToken?> FindAsync(string installation, CancellationToken cancellationToken) =>
        Task.FromResult(options.Value.BotToken is { Length: > 0 } token ? new SlackToken(token) : null);
}
