using System.Text.Json;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Projects;

/// <summary>
/// One change of one project: what was read, what it becomes, and what that causes. Nothing is written until the desk
/// commits it, whole. A lost race runs the change again on a fresh session.
/// </summary>
public sealed class ProjectSession(
    IProjectStore store,
    IPeopleStore people,
    StoredProject? stored,
    Project project,
    Member? me,
    DateTimeOffset now
)
{
    private readonly List<JournalEntry> _entries = [];
    private readonly List<OutboxMessage> _outbox = [];
    private readonly List<Invite> _invites = [];
    private readonly List<Task> _alongside = [];
    private Announcement? _announced;
    private readonly Dictionary<(string Type, string Id), string> _read = [];
    private readonly Dictionary<(string Type, string Id), RowChange> _rows = [];

    /// <summary>The project as it will be.</summary>
    public Project Project { get; set; } = project;

    /// <summary>Who acts; null where the agenda does.</summary>
    public Member? Me { get; } = me;

    public DateTimeOffset Now { get; } = now;

    /// <summary>True where the delivery had its effect before: what is recorded now is not written again.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The row that was asked for together with the root.</summary>
    internal ((string Type, string Id) Key, Task Reading)? Beside { get; init; }

    public bool HasChanges => _entries.Count > 0;

    /// <summary>An instant's date in the project's zone.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => Project.CalendarOf(Project.Owner).DateOf(instant);

    /// <summary>A row beside the root as it will be, or null. Remembers its ETag for <see cref="Put{T}"/>.</summary>
    public async Task<T?> FindAsync<T>(RowType<T> type, string id, CancellationToken cancellationToken)
        where T : class
    {
        if (_rows.TryGetValue((type.Name, id), out var written))
        {
            return JsonSerializer.Deserialize(written.Json, type.Json);
        }

        var row =
            Beside is { } beside && beside.Key == (type.Name, id) && beside.Reading is Task<StoredRow<T>?> reading
                ? await reading
                : await store.FindRowAsync(Project.Id, type, id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        _read[(type.Name, id)] = row.ETag;
        return row.Value;
    }

    /// <summary>
    /// Several rows beside the root as they will be, asked for together; those that are not there are left out.
    /// </summary>
    public async Task<IReadOnlyList<T>> FindAllAsync<T>(
        RowType<T> type,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
        where T : class
    {
        string[] asked = [.. ids];
        var rows = await Task.WhenAll(
            asked.Select(id =>
                _rows.ContainsKey((type.Name, id))
                    ? Task.FromResult<StoredRow<T>?>(null)
                    : store.FindRowAsync(Project.Id, type, id, cancellationToken)
            )
        );
        var found = new List<T>();
        foreach (var (id, row) in asked.Zip(rows))
        {
            if (row is not null)
            {
                _read[(type.Name, id)] = row.ETag;
                found.Add(row.Value);
            }
            else if (_rows.TryGetValue((type.Name, id), out var written))
            {
                found.Add(JsonSerializer.Deserialize(written.Json, type.Json)!);
            }
        }

        return found;
    }

    /// <summary>Writes a row with the change: replaces the one that was found in this session, else inserts it.</summary>
    public void Put<T>(RowType<T> type, string id, T value)
        where T : class =>
        _rows[(type.Name, id)] = new RowChange(
            type.Name,
            id,
            JsonSerializer.SerializeToUtf8Bytes(value, type.Json),
            _read.GetValueOrDefault((type.Name, id))
        );

    /// <summary>Tells what happened. A change that tells nothing is not committed.</summary>
    public void Record(string kind, string? subject = null, params ReadOnlySpan<(string Name, string? Value)> details)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
        {
            if (value is { Length: > 0 })
            {
                values[name] = value;
            }
        }

        var zone = Me is null ? Project.Owner : Me;
        _entries.Add(
            new JournalEntry(
                kind,
                Now,
                Project.CalendarOf(zone).DateOf(Now),
                Me?.Person?.ToString() ?? "coach",
                subject,
                values
            )
        );
    }

    /// <summary>Sends a message to someone else, once the change is committed.</summary>
    public void Tell(OutboxMessage message) => _outbox.Add(message);

    /// <summary>
    /// Has the agenda written while the change still waits for something that alters none of its dates: one wait less.
    /// </summary>
    /// <param name="will">The project as it will be, as far as dates go.</param>
    public Task AnnounceAsync(Project will, CancellationToken cancellationToken)
    {
        var commit = new ProjectCommit
        {
            Before = stored,
            After = will,
            Entries = [],
        };
        _announced = new Announcement(will.Id, commit.NewAgendaItems(), [.. commit.NewMemberships()]);
        return store.AnnounceAsync(_announced, cancellationToken);
    }

    public void Invite(Invite invite) => _invites.Add(invite);

    /// <summary>Has a write to elsewhere waited for together with what is written first: one wait less.</summary>
    internal void Alongside(Task write) => _alongside.Add(write);

    /// <summary>
    /// How a member is spoken to; someone who has not joined is not spoken to. Where that has to be read and a change was
    /// told already, the agenda is written meanwhile, as far as its dates are known: one wait less.
    /// </summary>
    public async Task<Speech> SpeechOfAsync(Member member, CancellationToken cancellationToken)
    {
        var reading = member.Person is null ? null : people.FindAsync(member.Person, cancellationToken);
        if (reading is { IsCompleted: false } && HasChanges && !IsRepeat && stored is not null && _announced is null)
        {
            await AnnounceAsync(Project, cancellationToken);
        }

        var person = reading is null ? null : await reading;
        return person is null
            ? new Speech("en-GB", Project.Schedule.Cadence.TimeZone)
            : new Speech(person.Locale, person.TimeZone);
    }

    /// <summary>Whatever the provider does here is a sign from them.</summary>
    private Project WithSign()
    {
        var source = FormattableString.Invariant($"provider-{Project.Version}");
        return Me is not null && Project.IsOfCurrentProvider(Me)
            ? Project.Touching(source, new Contact(DayOf(Now), ContactKind.Message, source))
            : Project;
    }

    internal ProjectCommit ToCommit(string? deliveryId, CoachOptions options)
    {
        var (after, turns) = WithSign().ArchivingTurns(DayOf(Now));
        if (turns is not null)
        {
            Put(TurnPage.Row, TurnPage.IdOf(turns.Turns[^1].Number), turns);
        }

        return new ProjectCommit
        {
            Before = stored,
            After = after with
            {
                Version = Project.Version + 1,
                BookAheadDays = Thresholds.Of(Project, options).BookAheadWorkingDays,
            },
            Rows = [.. _rows.Values],
            Entries = _entries,
            Outbox = _outbox,
            Invites = _invites,
            DeliveryId = deliveryId,
            Announced = _announced,
            Alongside = _alongside,
        };
    }
}
