using System.Runtime.CompilerServices;
using System.Text.Json;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>
/// Projects for fast scenarios: it writes and reads the same JSON, refuses a stale ETag and a second delivery, and
/// keeps what would be sent. The real store runs the same behaviour in its contract test.
/// </summary>
internal sealed class MemoryProjects : IProjectStore
{
    private readonly Dictionary<string, (byte[] Json, int Version)> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (byte[] Json, int Version)> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JournalRow>> _journals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _invites = new(StringComparer.Ordinal);
    private readonly List<(PersonKey Person, Membership Membership)> _memberships = [];

    public List<OutboxMessage> Sent { get; } = [];

    public SortedSet<AgendaItem> Agenda { get; } =
        new(
            Comparer<AgendaItem>.Create(
                (a, b) => (a.Due, a.Kind, a.Project, a.Subject).CompareTo((b.Due, b.Kind, b.Project, b.Subject))
            )
        );

    /// <summary>Runs once before the next commit: where another writer slips in.</summary>
    public Func<Task>? BeforeNextCommit { get; set; }

    /// <summary>What a journal looks like that someone took a row out of.</summary>
    public void LosesLastEntry(string project) => _journals[project].RemoveAt(_journals[project].Count - 1);

    public Task<StoredProject?> FindAsync(string project, CancellationToken cancellationToken) =>
        Task.FromResult(
            _roots.TryGetValue(project, out var root)
                ? new StoredProject(
                    JsonSerializer.Deserialize(root.Json, ProjectJson.Default.Project)!,
                    Tag(root.Version)
                )
                : null
        );

    public Task<StoredRow<T>?> FindRowAsync<T>(
        string project,
        RowType<T> type,
        string id,
        CancellationToken cancellationToken
    )
        where T : class =>
        Task.FromResult(
            _rows.TryGetValue(Key(project, type.Name, id), out var row)
                ? new StoredRow<T>(JsonSerializer.Deserialize(row.Json, type.Json)!, Tag(row.Version))
                : null
        );

    public Task<bool> HadEffectAsync(string project, string delivery, CancellationToken cancellationToken) =>
        Task.FromResult(_seen.Contains(project + delivery));

    public async Task CommitAsync(ProjectCommit commit, CancellationToken cancellationToken)
    {
        if (BeforeNextCommit is { } other)
        {
            BeforeNextCommit = null;
            await other();
        }

        if (commit.Entries.Count == 0)
        {
            throw new InvalidOperationException("A change tells nothing in the journal.");
        }

        var id = commit.After.Id;
        if (commit.DeliveryId is { } delivery && _seen.Contains(id + delivery))
        {
            throw new DuplicateDeliveryException();
        }

        if (_roots.TryGetValue(id, out var root) ? commit.Before?.ETag != Tag(root.Version) : commit.Before is not null)
        {
            throw new ProjectConflictException();
        }

        var journal = _journals.TryGetValue(id, out var known) ? known : _journals[id] = [];
        foreach (var entry in commit.Entries)
        {
            journal.Add(
                JournalChain.Seal(entry, journal.Count + 1, journal.Count == 0 ? "" : journal[^1].Hash, "salt")
            );
        }

        var after = commit.After with { JournalLength = journal.Count, JournalHead = journal[^1].Hash };
        _roots[id] = (JsonSerializer.SerializeToUtf8Bytes(after, ProjectJson.Default.Project), root.Version + 1);
        foreach (var row in commit.Rows)
        {
            var key = Key(id, row.Type, row.Id);
            _rows[key] = (row.Json, _rows.GetValueOrDefault(key).Version + 1);
        }

        Agenda.UnionWith(commit.NewAgendaItems());
        _memberships.AddRange(commit.NewMemberships().Select(m => (m.Person, new Membership(id, m.Role))));
        commit.Invites.ToList().ForEach(invite => _invites[invite.CodeHash] = invite.Project);
        _seen.Add(id + commit.DeliveryId);

        // As it will be read back by the process that sends it.
        Sent.AddRange(
            commit
                .Outbox.Where(message => !message.OnlyInPlace || Sent.Exists(card => IsCardOf(card, message)))
                .Select(message =>
                    JsonSerializer.Deserialize(
                        JsonSerializer.Serialize(message, ProjectJson.Default.OutboxMessage),
                        ProjectJson.Default.OutboxMessage
                    )!
                )
        );
    }

    private static bool IsCardOf(OutboxMessage card, OutboxMessage message) =>
        card.To == message.To && card.CardKey == message.CardKey;

    public Task AnnounceAsync(Announcement announced, CancellationToken cancellationToken)
    {
        Agenda.UnionWith(announced.Items);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<JournalRow> ReadJournalAsync(
        string project,
        long from,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        foreach (var row in _journals.GetValueOrDefault(project) ?? [])
        {
            if (row.Sequence >= from)
            {
                yield return row;
            }
        }
    }

    public Task<MembershipPage> ListAsync(
        PersonKey person,
        int count,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        var skip = int.Parse(continuation ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var mine = _memberships.Where(m => m.Person == person).Select(m => m.Membership).ToList();
        var page = mine.Skip(skip).Take(count).ToList();
        var next = skip + count < mine.Count ? Tag(skip + count) : null;
        return Task.FromResult(new MembershipPage(page, next));
    }

    public Task<string?> FindInviteAsync(string codeHash, CancellationToken cancellationToken) =>
        Task.FromResult(_invites.GetValueOrDefault(codeHash));

    private static string Key(string project, string type, string id) => $"{project}|{type}|{id}";

    private static string Tag(int version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
