using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;

namespace ChatCoach.Host.Storage;

/// <summary>Projects in Azure Table Storage, a partition each; <see cref="ProjectTransaction"/> is what a change writes.</summary>
internal sealed class TableProjectStore(CoachTables tables, TableAgenda agenda, OutboxSignal signal, TimeProvider time)
    : IProjectStore
{
    public const string Root = "root";

    /// <summary>When messages that were committed are looked for, should the process that committed them have died.</summary>
    private static readonly TimeSpan OutboxSafety = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long the agenda keeps quiet about what is due at once: a sweep between the two writes of a commit would find
    /// the project as it was, with nothing due, and forget the item.
    /// </summary>
    private static readonly TimeSpan CommitTime = TimeSpan.FromSeconds(10);

    public async Task<StoredProject?> FindAsync(string project, CancellationToken cancellationToken)
    {
        var found = await tables.Projects.GetEntityIfExistsAsync<TableEntity>(
            TableKey.Of(project),
            Root,
            cancellationToken: cancellationToken
        );
        return found.HasValue
            ? new StoredProject(
                JsonSerializer.Deserialize(StateColumns.Read(found.Value!), ProjectJson.Default.Project)!,
                found.Value!.ETag.ToString()
            )
            : null;
    }

    public async Task<StoredRow<T>?> FindRowAsync<T>(
        string project,
        RowType<T> type,
        string id,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var found = await tables.Projects.GetEntityIfExistsAsync<TableEntity>(
            TableKey.Of(project),
            RowKeyOf(type.Name, id),
            cancellationToken: cancellationToken
        );
        return found.HasValue
            ? new StoredRow<T>(
                JsonSerializer.Deserialize(StateColumns.Read(found.Value!), type.Json)!,
                found.Value!.ETag.ToString()
            )
            : null;
    }

    public async Task<bool> HadEffectAsync(string project, string delivery, CancellationToken cancellationToken)
    {
        var found = await tables.Projects.GetEntityIfExistsAsync<TableEntity>(
            TableKey.Of(project),
            ProjectTransaction.Seen + TableKey.Of(delivery),
            cancellationToken: cancellationToken
        );
        return found.HasValue;
    }

    public async Task CommitAsync(ProjectCommit commit, CancellationToken cancellationToken)
    {
        var project = commit.After.Id;
        var later = commit.NewAgendaItems().ToList();
        var now = time.GetUtcNow();
        if (commit.Outbox.Count > 0 && commit.Announced is null)
        {
            later.Add(LookAtOutbox(project, now));
        }

        if (later.Count > 0)
        {
            // In the same request: it costs nothing here, and whatever is kept of this delivery goes by it one day.
            later.Add(ProjectCleaning.NextFor(project, now));
        }

        // What the agenda holds too much is dropped when it comes due; what it lacks would be lost. So it goes first, and
        // with it the rows that count only once the project knows them.
        await Task.WhenAll([
            agenda.AddAsync(project, later, now + CommitTime, cancellationToken),
            .. commit.NewMemberships().Select(member => AddMemberAsync(project, member, cancellationToken)),
            .. commit.Invites.Select(invite => AddInviteAsync(invite, cancellationToken)),
            .. commit.Alongside,
        ]);
        try
        {
            await new ProjectTransaction(tables.Projects, commit).SubmitAsync(cancellationToken);
        }
        finally
        {
            // Also when it failed: an answer that got lost on its way looks like a failure, and the messages are there.
            if (commit.Outbox.Count > 0)
            {
                signal.Wake(project);
            }
        }
    }

    public Task AnnounceAsync(Announcement announced, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var project = announced.Project;
        return Task.WhenAll([
            agenda.AddAsync(
                project,
                [.. announced.Items, LookAtOutbox(project, now), ProjectCleaning.NextFor(project, now)],
                now + CommitTime,
                cancellationToken
            ),
            .. announced.Members.Select(member => AddMemberAsync(project, member, cancellationToken)),
        ]);
    }

    private static AgendaItem LookAtOutbox(string project, DateTimeOffset now) =>
        new(now + OutboxSafety, AgendaKind.Outbox, project);

    private Task<Response> AddMemberAsync(
        string project,
        (PersonKey Person, Role Role) member,
        CancellationToken cancellationToken
    ) =>
        tables.Memberships.UpsertEntityAsync(
            new TableEntity(TableKey.Of(member.Person.ToString()), TableKey.Of(project))
            {
                ["Role"] = member.Role.ToString(),
                ["Project"] = project,
            },
            TableUpdateMode.Replace,
            cancellationToken
        );

    private Task<Response> AddInviteAsync(Invite invite, CancellationToken cancellationToken) =>
        tables.Invites.UpsertEntityAsync(
            new TableEntity(TableKey.Of(invite.CodeHash), "invite")
            {
                ["Project"] = invite.Project,
                ["Expires"] = invite.Expires,
            },
            TableUpdateMode.Replace,
            cancellationToken
        );

    public async IAsyncEnumerable<JournalRow> ReadJournalAsync(
        string project,
        long from,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var partition = TableKey.Of(project);
        var first = ProjectTransaction.JournalKey(from);
        var rows = tables.Projects.QueryAsync<TableEntity>(
            row =>
                row.PartitionKey == partition
                && row.RowKey.CompareTo(first) >= 0
                && row.RowKey.CompareTo("journal}") < 0,
            maxPerPage: 500,
            cancellationToken: cancellationToken
        );
        await foreach (var row in rows)
        {
            yield return JournalRows.Read(row);
        }
    }

    public async Task<MembershipPage> ListAsync(
        PersonKey person,
        int count,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        var partition = TableKey.Of(person.ToString());
        var pages = tables
            .Memberships.QueryAsync<TableEntity>(
                row => row.PartitionKey == partition,
                count,
                cancellationToken: cancellationToken
            )
            .AsPages(continuation, count);
        await foreach (var page in pages)
        {
            return new MembershipPage(
                [
                    .. page.Values.Select(row => new Membership(
                        row.GetString("Project"),
                        Enum.Parse<Role>(row.GetString("Role"))
                    )),
                ],
                page.ContinuationToken
            );
        }

        return new MembershipPage([], null);
    }

    public async Task<string?> FindInviteAsync(string codeHash, CancellationToken cancellationToken)
    {
        var found = await tables.Invites.GetEntityIfExistsAsync<TableEntity>(
            TableKey.Of(codeHash),
            "invite",
            cancellationToken: cancellationToken
        );
        return found.HasValue ? found.Value!.GetString("Project") : null;
    }

    public static string RowKeyOf(string type, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{type}|{TableKey.Of(id)}");
}
