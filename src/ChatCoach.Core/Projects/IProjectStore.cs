using System.Text.Json.Serialization.Metadata;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>
/// Projects, each in a partition of its own. A change is one transaction with the root's ETag: the root, the rows that
/// changed, the journal, the delivery that asked for it and the messages that it sends, or nothing.
/// </summary>
public interface IProjectStore
{
    /// <summary>One point read of the root.</summary>
    Task<StoredProject?> FindAsync(string project, CancellationToken cancellationToken);

    /// <summary>One point read of a row beside the root.</summary>
    Task<StoredRow<T>?> FindRowAsync<T>(string project, RowType<T> type, string id, CancellationToken cancellationToken)
        where T : class;

    /// <summary>True where the delivery had its effect on the project already.</summary>
    Task<bool> HadEffectAsync(string project, string delivery, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what must be there first (agenda, memberships, invites), then the transaction.
    /// </summary>
    /// <exception cref="ProjectConflictException">Someone else changed it since it was read: read again.</exception>
    /// <exception cref="DuplicateDeliveryException">The delivery had its effect already.</exception>
    Task CommitAsync(ProjectCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Writes already what must be there first of a change that still waits for something else: see
    /// <see cref="ProjectCommit.Announced"/>. A change that is not made after all leaves items that find nothing due, and
    /// memberships that the project does not know.
    /// </summary>
    Task AnnounceAsync(Announcement announced, CancellationToken cancellationToken);

    /// <summary>The journal in order, from a sequence number on, a page at a time.</summary>
    IAsyncEnumerable<JournalRow> ReadJournalAsync(string project, long from, CancellationToken cancellationToken);

    /// <summary>The projects of a person, a page at a time, by membership.</summary>
    Task<MembershipPage> ListAsync(
        PersonKey person,
        int count,
        string? continuation,
        CancellationToken cancellationToken
    );

    /// <summary>The project that a code's hash invites to, used or not; null when there is no such code.</summary>
    Task<string?> FindInviteAsync(string codeHash, CancellationToken cancellationToken);
}

public sealed record StoredProject(Project Project, string ETag);

public sealed record StoredRow<T>(T Value, string ETag)
    where T : class;

/// <summary>A kind of row beside the root: its key's first word and how it is written.</summary>
public sealed record RowType<T>(string Name, JsonTypeInfo<T> Json)
    where T : class;

/// <summary>A row to write. A null ETag inserts it and fails when it is there.</summary>
public sealed record RowChange(string Type, string Id, byte[] Json, string? ETag);

public sealed record Membership(string Project, Role Role);

public sealed record MembershipPage(IReadOnlyList<Membership> Memberships, string? Continuation);

/// <summary>A code that is out: kept as a hash, for one use, until it expires.</summary>
public sealed record Invite(string CodeHash, string Project, Role Role, DateTimeOffset Expires);

/// <summary>A message to someone else, committed with the change that causes it and sent right after.</summary>
/// <param name="Id">Unique in the project; the same for the same cause, so that it cannot be there twice.</param>
/// <param name="To">Who gets it, in private; see <see cref="Where"/> for a channel.</param>
/// <param name="Message">In the reader's own words.</param>
public sealed record OutboxMessage(string Id, PersonKey To, CoachMessage Message)
{
    /// <summary>The name under which the sent card is remembered, so that a later one can replace it.</summary>
    public string? CardKey { get; init; }

    /// <summary>
    /// Where it goes instead of someone's private chat: a channel that all its people read. Then the card's key names its
    /// thread, and <see cref="To"/> only keeps its messages in order.
    /// </summary>
    public ConversationAddress? Where { get; init; }

    /// <summary>Update the remembered card instead of sending a new one; sent as new when it is not known.</summary>
    public bool Update { get; init; }

    /// <summary>With <see cref="Update"/>: where no card is remembered, nothing is sent.</summary>
    public bool OnlyInPlace { get; init; }
}

/// <summary>Everything that one change writes.</summary>
public sealed record ProjectCommit
{
    /// <summary>Null for a new project.</summary>
    public StoredProject? Before { get; init; }

    public required Project After { get; init; }

    public IReadOnlyList<RowChange> Rows { get; init; } = [];

    /// <summary>At least one: nothing changes without being told.</summary>
    public required IReadOnlyList<JournalEntry> Entries { get; init; }

    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    public IReadOnlyList<Invite> Invites { get; init; } = [];

    public string? DeliveryId { get; init; }

    /// <summary>What was announced, with the look at the outbox; null where nothing was.</summary>
    public Announcement? Announced { get; init; }

    /// <summary>Writes to elsewhere that are under way, waited for together with what is written first.</summary>
    public IReadOnlyList<Task> Alongside { get; init; } = [];

    /// <summary>What the agenda lacks once this change is made.</summary>
    public IReadOnlyCollection<AgendaItem> NewAgendaItems() =>
        [.. After.AgendaItems().Except(Before?.Project.AgendaItems() ?? []).Except(Announced?.Items ?? [])];

    /// <summary>Who has joined with this change.</summary>
    public IEnumerable<(PersonKey Person, Role Role)> NewMemberships() =>
        After
            .Members.Where(member => member.Person is not null)
            .Select(member => (member.Person!, member.Role))
            .Except(
                Before?.Project.Members.Where(member => member.Person is not null).Select(m => (m.Person!, m.Role))
                    ?? []
            )
            .Except(Announced?.Members ?? []);
}

/// <summary>What a change will have written first, as far as it was known before the rest.</summary>
public sealed record Announcement(
    string Project,
    IReadOnlyCollection<AgendaItem> Items,
    IReadOnlyCollection<(PersonKey Person, Role Role)> Members
);

public sealed class ProjectConflictException() : Exception("The project changed since it was read.");

public sealed class DuplicateDeliveryException() : Exception("The delivery had its effect already.");
