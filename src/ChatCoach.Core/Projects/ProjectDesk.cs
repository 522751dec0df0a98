using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Projects;

/// <summary>
/// Where a turn gets at a project: reads it, checks at that moment what the person may do, runs the change and commits
/// it. A lost race is run again from a fresh read, a few times, then told.
/// </summary>
/// <param name="store">Where projects are kept.</param>
/// <param name="people">Who is spoken to, and how.</param>
/// <param name="options">The operator's numbers; the usual ones where they are not given.</param>
public sealed class ProjectDesk(IProjectStore store, IPeopleStore people, CoachOptions? options = null)
{
    private const int Attempts = 4;

    private readonly CoachOptions _options = options ?? new();

    /// <summary>Runs a change, or a read: a session that records nothing is not committed.</summary>
    /// <param name="turn">Who asks, and when.</param>
    /// <param name="project">The project's id, as the card or the person's current project says.</param>
    /// <param name="permission">What the person must be allowed to do.</param>
    /// <param name="change">Works on the session and says what the person gets back.</param>
    public Task<Reply> OpenAsync(
        Turn turn,
        string? project,
        Permission permission,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) => OpenAsync(turn, project, permission, null, change, cancellationToken);

    /// <summary>As above, with the row that the call names read together with the root.</summary>
    public Task<Reply> OpenAsync(
        Turn turn,
        string? project,
        Permission permission,
        NamedRow? beside,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            turn,
            project,
            found =>
                found.MemberOf(turn.Person.Key) is not { } me ? (null, turn.Speech["project.unknown"])
                : Access.Allows(me.Role, permission) ? (me, "")
                : (null, turn.Speech.Say("project.refused", found.Owner.Name)),
            beside,
            change,
            cancellationToken
        );

    /// <summary>
    /// As <see cref="OpenAsync"/> for whoever holds a code that is out: they act as the member whom it invites. Someone
    /// who is on the project already acts as who they are, whatever the code.
    /// </summary>
    /// <param name="refused">The sentence for a code that is not out, or names no project.</param>
    public Task<Reply> AdmitAsync(
        Turn turn,
        string project,
        string codeHash,
        string refused,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            turn,
            project,
            found =>
                found.MemberOf(turn.Person.Key) is { } me ? (me, "")
                : found.InvitedBy(codeHash, turn.Now) is { } invited ? (invited with { Person = turn.Person.Key }, "")
                : (null, refused),
            null,
            change,
            cancellationToken,
            refused
        );

    /// <summary>As <see cref="OpenAsync"/> for whoever holds a link of the project, and no account.</summary>
    /// <param name="admit">Whom they act as; null where the link opens nothing now.</param>
    public Task<Reply> OpenByLinkAsync(
        Turn turn,
        string project,
        Func<Project, Member?> admit,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) => OpenByLinkAsync(turn, project, admit, null, change, cancellationToken);

    /// <summary>As above, with the row that the link's address names read together with the root.</summary>
    public Task<Reply> OpenByLinkAsync(
        Turn turn,
        string project,
        Func<Project, Member?> admit,
        NamedRow? beside,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) => ChangeAsync(turn, project, found => (admit(found), ""), beside, change, cancellationToken);

    private async Task<Reply> ChangeAsync(
        Turn turn,
        string? project,
        Func<Project, (Member? Me, string Refusal)> admit,
        NamedRow? beside,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken,
        string? unknown = null
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            // What was read ahead serves once: a lost race and a second look read anew.
            var ahead = turn.Ahead?.Take();
            var reading =
                project is null || beside is null
                    ? null
                    : ahead?.GetValueOrDefault((project, beside.Key))
                        ?? beside.ReadAsync(store, project, cancellationToken);
            var stored = project is null
                ? null
                : await (
                    ahead?.GetValueOrDefault(project) as Task<StoredProject?>
                    ?? store.FindAsync(project, cancellationToken)
                );
            if (stored is null)
            {
                return Reply.Note(unknown ?? turn.Speech["project.unknown"]);
            }

            var (me, refusal) = admit(stored.Project);
            if (me is null)
            {
                return Reply.Note(refusal);
            }

            // Who acts in their chat with the coach can be written to again.
            var current = turn.IsPrivate ? stored.Project.Reaching(me, reachable: true) : stored.Project;
            me = current.MemberOf(turn.Person.Key) ?? me;
            var session = new ProjectSession(store, people, stored, current, me, turn.Now)
            {
                Beside = reading is null ? null : (beside!.Key, reading),
            };
            var reply = await change(session);
            if (!session.HasChanges)
            {
                return await IsRepeatAsync(turn, project!, me, reply, cancellationToken)
                    ? await CurrentAsync(turn, project!, change, cancellationToken)
                    : reply;
            }

            try
            {
                await store.CommitAsync(session.ToCommit(turn.Incoming.DeliveryId, _options), cancellationToken);
                return reply;
            }
            catch (ProjectConflictException) when (attempt < Attempts)
            {
                // Someone else was quicker: the next round starts from what they left.
            }
            catch (ProjectConflictException)
            {
                return Reply.Note(turn.Speech["project.busy"]);
            }
            catch (DuplicateDeliveryException)
            {
                return await CurrentAsync(turn, project!, change, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Creates a project. The id comes from the delivery, so that a redelivery finds it made; where that id is someone
    /// else's project already, the next one of the delivery is taken.
    /// </summary>
    /// <returns>The project under the id that it got.</returns>
    public async Task<Project> CreateAsync(
        Turn turn,
        Func<string, Project> make,
        Action<ProjectSession> change,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var project = make(ProjectIds.From(turn.Incoming.DeliveryId, attempt));
            var session = new ProjectSession(store, people, null, project, project.Owner, turn.Now);
            change(session);
            try
            {
                await store.CommitAsync(session.ToCommit(turn.Incoming.DeliveryId, _options), cancellationToken);
                return project;
            }
            catch (Exception e) when (e is ProjectConflictException or DuplicateDeliveryException)
            {
                // The same delivery made it before, and the answer is the same; or the id is taken.
                var there = await store.FindAsync(project.Id, cancellationToken);
                if (there?.Project.Owner.Person == project.Owner.Person)
                {
                    return project;
                }
            }
        }
    }

    /// <summary>Lets the agenda work on a project: the same session, with nobody acting.</summary>
    public async Task RunAsync(
        string project,
        DateTimeOffset now,
        Func<ProjectSession, Task> change,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await store.FindAsync(project, cancellationToken) is not { } stored)
            {
                return;
            }

            var session = new ProjectSession(store, people, stored, stored.Project, null, now);
            await change(session);
            if (!session.HasChanges)
            {
                return;
            }

            try
            {
                await store.CommitAsync(session.ToCommit(null, _options), cancellationToken);
                return;
            }
            catch (ProjectConflictException) when (attempt < Attempts)
            {
                // Someone pressed a button meanwhile: decide again on what they left.
            }
        }
    }

    /// <summary>
    /// A sentence beside an answer that changed nothing often says that the click came too late. Where the click is one
    /// that had its effect, on another node, its person would read that it had none.
    /// </summary>
    private async Task<bool> IsRepeatAsync(
        Turn turn,
        string project,
        Member me,
        Reply reply,
        CancellationToken cancellationToken
    ) =>
        reply.Notice is not null
        && me.Person == turn.Person.Key
        && await store.HadEffectAsync(project, turn.Incoming.DeliveryId, cancellationToken);

    /// <summary>A redelivery: says again what holds now, and writes nothing.</summary>
    private async Task<Reply> CurrentAsync(
        Turn turn,
        string project,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.FindAsync(project, cancellationToken);
        var me = stored?.Project.MemberOf(turn.Person.Key);
        return stored is null || me is null
            ? Reply.Silent
            : await change(new ProjectSession(store, people, stored, stored.Project, me, turn.Now) { IsRepeat = true });
    }
}
