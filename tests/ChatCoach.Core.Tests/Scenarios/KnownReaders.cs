using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>A chat that tells who is in its channels, where the test says so.</summary>
internal sealed class KnownReaders : IChannelReaders
{
    /// <summary>By name; null where the chat does not say.</summary>
    public IReadOnlyList<string>? Names { get; set; }

    public Task<IReadOnlySet<string>?> FindAsync(ConversationAddress channel, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>?>(Names?.Select(name => Cast.Key(name).User).ToHashSet());
}
