using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;

namespace ChatCoach.Core.Digests;

/// <summary>
/// Names the channel that gets the digest, from that channel: where a thing is posted is said where it will be seen.
/// For owner and deputy.
/// </summary>
public sealed class DigestHandler(
    ProjectDesk desk,
    CurrentProjects current,
    Portfolio portfolio,
    IChannelReaders readers
) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Digest, PreviewAsync);
        routes.On(Intent.Follow, (turn, cancellationToken) => FollowAsync(turn, teamOnly: false, cancellationToken));
        routes.On(Intent.FollowTeam, (turn, cancellationToken) => FollowAsync(turn, teamOnly: true, cancellationToken));
        routes.On(Intent.Unfollow, UnfollowAsync);
        routes.On(Verbs.DigestStop, StopAsync);
    }

    /// <summary>
    /// From the card of a change of provider, which then says no more of the channel. One that was named since is not the
    /// one that the click meant.
    /// </summary>
    private Task<Reply> StopAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangeSettings,
            session =>
            {
                var reply =
                    session.Project.Channel is { } channel && channel.Number != turn.Call.Step
                        ? Reply.Note(turn.Speech.Say("digest.otherChannel", session.Project.Name))
                        : Unfollow(turn, session);
                return Task.FromResult(
                    session.Project.StageOf(turn.Call.Subject) is { Gate.To: not null } end
                        ? Reply
                            .Replace(ProviderMessages.Card(turn.Speech, session.Project, session.Me!, end, turn.Now))
                            .WithNotice(reply.Notice!)
                        : reply
                );
            },
            cancellationToken
        );

    /// <summary>What the channel would get now; without a channel, what a shared one would get.</summary>
    private async Task<Reply> PreviewAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            await ProjectOfAsync(turn, cancellationToken),
            Permission.SeeTeam,
            async session =>
            {
                var channel = session.Project.Channel;
                var message = await DigestAgenda.MessageAsync(
                    session,
                    channel ?? new DigestChannel(turn.Incoming.Where, turn.Person.Key, turn.Person.Locale),
                    cancellationToken
                );
                return Reply.Say(message).WithNotice(DigestWords.Preview(turn.Speech, session.Project));
            },
            cancellationToken
        );

    private async Task<Reply> FollowAsync(Turn turn, bool teamOnly, CancellationToken cancellationToken) =>
        turn is { IsPrivate: true, Incoming.TypedIn: null }
            ? Reply.Note(turn.Speech["digest.sayInChannel"])
            : await desk.OpenAsync(
                turn,
                await ProjectOfAsync(turn, cancellationToken),
                Permission.ChangeSettings,
                async session =>
                    teamOnly
                    && await readers.OthersAsync(session.Project, AddressOf(turn), cancellationToken)
                        is { Count: > 0 } others
                        ? Reply.Note(
                            turn.Speech.Say("digest.othersRead", string.Join(", ", others.Select(other => other.Name)))
                        )
                        : Follow(turn, session, teamOnly),
                cancellationToken
            );

    private static Reply Follow(Turn turn, ProjectSession session, bool teamOnly)
    {
        var here = AddressOf(turn);
        if (session.Project.Channel is not { } known || known.Address != here || known.TeamOnly != teamOnly)
        {
            session.Project = session.Project.Following(
                new DigestChannel(here, turn.Person.Key, turn.Person.Locale) { TeamOnly = teamOnly },
                session.Now
            );
            session.Record("digest.followed", null, ("team", teamOnly ? "yes" : null));
        }

        return Reply.Note(DigestWords.Followed(turn.Speech, session.Project)).Openly();
    }

    private async Task<Reply> UnfollowAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            await ProjectOfAsync(turn, cancellationToken),
            Permission.ChangeSettings,
            session => Task.FromResult(Unfollow(turn, session)),
            cancellationToken
        );

    private static Reply Unfollow(Turn turn, ProjectSession session)
    {
        var done = Reply.Note(turn.Speech.Say("digest.unfollowed", session.Project.Name));
        if (session.Project.Channel is not { } channel)
        {
            return session.IsRepeat ? done : Reply.Note(turn.Speech.Say("digest.notFollowed", session.Project.Name));
        }

        session.Project = session.Project with { Channel = null };
        session.Record("digest.unfollowed");
        return channel.Address == AddressOf(turn) ? done.Openly() : done;
    }

    private async Task<string?> ProjectOfAsync(Turn turn, CancellationToken cancellationToken) =>
        (await portfolio.FindByNameAsync(turn.Person.Key, turn.Phrase?.Rest ?? "", cancellationToken))?.Id
        ?? await current.ResolveAsync(turn, cancellationToken);

    /// <summary>The channel itself, whichever of its threads this was said in, and for no one person.</summary>
    private static ConversationAddress AddressOf(Turn turn)
    {
        var where = turn.Incoming.TypedIn ?? turn.Incoming.Where;
        return where with { ConversationId = where.ThreadsOf ?? where.ConversationId, UserId = null };
    }
}
