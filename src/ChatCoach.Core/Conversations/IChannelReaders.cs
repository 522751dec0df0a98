namespace ChatCoach.Core.Conversations;

/// <summary>Who reads a channel, where its chat tells it.</summary>
public interface IChannelReaders
{
    /// <returns>
    /// Users by the id that <see cref="PersonKey.User"/> holds; null where the chat does not say, does not answer in
    /// time, or the channel has too many: then what people say of it has to do.
    /// </returns>
    Task<IReadOnlySet<string>?> FindAsync(ConversationAddress channel, CancellationToken cancellationToken);
}
