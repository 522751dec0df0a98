using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Where a turn gets at a dispute: the one that the card names, or the one that is open.</summary>
public sealed class DisputeDesk(ProjectDesk desk, CoachOptions options)
{
    public CoachOptions Options => options;

    public Task<Reply> OpenProjectAsync(
        Turn turn,
        Permission permission,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) => desk.OpenAsync(turn, turn.Project, permission, change, cancellationToken);

    /// <param name="none">What to answer where no dispute is open.</param>
    public Task<Reply> OpenAsync(
        Turn turn,
        Permission permission,
        Func<DisputeSession, Reply> change,
        Func<ProjectSession, Reply> none,
        CancellationToken cancellationToken
    ) =>
        WorkAsync(
            turn,
            permission,
            session => Task.FromResult(change(session)),
            session => Task.FromResult(none(session)),
            cancellationToken
        );

    /// <summary>As <see cref="OpenAsync"/>, where the change reads more before it answers.</summary>
    public Task<Reply> WorkAsync(
        Turn turn,
        Permission permission,
        Func<DisputeSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) => WorkAsync(turn, permission, change, session => Task.FromResult(None(turn, session)), cancellationToken);

    public Task<Reply> WorkAsync(
        Turn turn,
        Permission permission,
        Func<DisputeSession, Task<Reply>> change,
        Func<ProjectSession, Task<Reply>> none,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            permission,
            turn.IsCall && turn.Call.Subject is { } named ? NamedRow.Of(DisputeRow.Type, named) : null,
            async session =>
                await FindAsync(turn, session, cancellationToken) is { } dispute
                    ? await change(new DisputeSession(session, dispute, options))
                    : await none(session),
            cancellationToken
        );

    /// <summary>As <see cref="OpenAsync"/>, where the only answer to "no dispute" is how to open one.</summary>
    public Task<Reply> OpenAsync(
        Turn turn,
        Permission permission,
        Func<DisputeSession, Reply> change,
        CancellationToken cancellationToken
    ) => OpenAsync(turn, permission, change, session => None(turn, session), cancellationToken);

    /// <summary>
    /// The card as it stands, where the click comes from an older one or the dispute is closed; null where the change
    /// may go on. What came before and had its effect is answered as it was then, and goes on no second time.
    /// </summary>
    public static Reply? Refused(Turn turn, DisputeSession session)
    {
        var dispute = session.Dispute;
        var stale = turn.IsCall && turn.Call.Version > 0 && turn.Call.Version != dispute.Version;
        return session.Session.IsRepeat ? CardOf(turn, session)
            : dispute.ClosedOn is null && !stale ? null
            : CardOf(turn, session)
                .WithNotice(turn.Speech[dispute.ClosedOn is null ? "dispute.stale" : "dispute.isClosed"]);
    }

    private static Reply CardOf(Turn turn, DisputeSession session) =>
        Reply.Replace(DisputeMessages.Card(turn.Speech, session.Situation));

    private static Reply None(Turn turn, ProjectSession session) =>
        Reply.Say(DisputeMessages.None(turn.Speech, session.Project));

    private static async Task<Dispute?> FindAsync(
        Turn turn,
        ProjectSession session,
        CancellationToken cancellationToken
    )
    {
        var named = turn.IsCall ? session.Project.Disputes.FirstOrDefault(line => line.Id == turn.Call.Subject) : null;
        return (named ?? session.Project.OpenDispute) is { } line
            ? await session.FindAsync(DisputeRow.Type, line.Id, cancellationToken)
            : null;
    }
}
