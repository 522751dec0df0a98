using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Digests;

/// <summary>Whether a channel that was declared the team's alone is.</summary>
internal static class TeamReaders
{
    /// <returns>Who of the project reads there and may not read what is the team's; nobody where the chat does not say.</returns>
    public static async Task<IReadOnlyList<Member>> OthersAsync(
        this IChannelReaders readers,
        Project project,
        ConversationAddress channel,
        CancellationToken cancellationToken
    )
    {
        var known = await readers.FindAsync(channel, cancellationToken);
        return known is null
            ? []
            :
            [
                .. project.Members.Where(member =>
                    !Access.Allows(member.Role, Permission.SeeTeam)
                    && member.Person is { } person
                    && person.Channel == channel.Channel
                    && known.Contains(person.User)
                ),
            ];
    }
}
