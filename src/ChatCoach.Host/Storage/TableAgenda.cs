using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Agenda;

namespace ChatCoach.Host.Storage;

/// <summary>What happens later: 64 partitions by project, rows in order of their due time.</summary>
internal sealed class TableAgenda(CoachTables tables) : IAgenda
{
    public const int Shards = 64;

    /// <summary>How long a claimed row is its claimer's; after a crash it is free again then.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const string StampFormat = "yyyyMMddHHmmssfff";

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Rows of one page when the first is looked for: the few before it that someone works on.</summary>
    private const int FirstRows = 20;

    public Task AddAsync(string project, IReadOnlyCollection<AgendaItem> items, CancellationToken cancellationToken) =>
        AddAsync(project, items, DateTimeOffset.MinValue, cancellationToken);

    /// <param name="project">The project.</param>
    /// <param name="items">What will be due.</param>
    /// <param name="earliest">No sweep sees the items before this, even if they are due already.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task AddAsync(
        string project,
        IReadOnlyCollection<AgendaItem> items,
        DateTimeOffset earliest,
        CancellationToken cancellationToken
    )
    {
        if (items.Count == 0)
        {
            return;
        }

        var partition = Partition(ShardOf(project));
        var actions = items
            .Select(item => new TableEntity(partition, KeyOf(item, item.Due > earliest ? item.Due : earliest))
            {
                ["Due"] = item.Due.UtcDateTime,
                ["Kind"] = item.Kind.ToString(),
                ["Project"] = item.Project,
                ["Subject"] = item.Subject,
            })
            .DistinctBy(row => row.RowKey, StringComparer.Ordinal)
            .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row));
        await tables.Agenda.SubmitTransactionAsync(actions, cancellationToken);
    }

    /// <summary>The due items of a shard, oldest first: one range of one partition.</summary>
    public async Task<IReadOnlyList<AgendaRow>> DueAsync(
        int shard,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var partition = Partition(shard);
        var until = Stamp(now.AddMilliseconds(1));
        var rows = new List<AgendaRow>();
        var found = tables.Agenda.QueryAsync<TableEntity>(
            row => row.PartitionKey == partition && row.RowKey.CompareTo(until) < 0,
            maxPerPage: 200,
            cancellationToken: cancellationToken
        );
        await foreach (var row in found)
        {
            // Keys count milliseconds: a project asked a fraction of one early would find that nothing is due.
            if (Read(row) is var read && read.Item.Due <= now)
            {
                rows.Add(read);
            }
        }

        return rows;
    }

    /// <summary>The first item of a shard that nobody works on, at the time at which a sweep sees it.</summary>
    public async Task<AgendaItem?> FirstAsync(int shard, CancellationToken cancellationToken)
    {
        var partition = Partition(shard);
        var now = TimeProvider.System.GetUtcNow();
        var found = tables.Agenda.QueryAsync<TableEntity>(
            row => row.PartitionKey == partition,
            FirstRows,
            cancellationToken: cancellationToken
        );
        await foreach (var row in found)
        {
            if (Read(row) is var read && read.ClaimedUntil <= now)
            {
                var seen = StampIn(read.Key);
                return read.Item.Due > seen ? read.Item : read.Item with { Due = seen };
            }
        }

        return null;
    }

    /// <summary>Takes a row for a minute of real time.</summary>
    /// <returns>The row with its new ETag, or null when another has it.</returns>
    public async Task<AgendaRow?> ClaimAsync(AgendaRow row, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (row.ClaimedUntil > now)
        {
            return null;
        }

        return await HoldAsync(row, now + Lease, row.Failures, cancellationToken);
    }

    /// <summary>Leaves a claimed row that failed for a later try: a minute, then twice as long each time, an hour at most.</summary>
    public Task PostponeAsync(AgendaRow claimed, CancellationToken cancellationToken)
    {
        var pause = Lease * Math.Pow(2, Math.Min(claimed.Failures, 10));
        return HoldAsync(
            claimed,
            TimeProvider.System.GetUtcNow() + (pause < LongestPause ? pause : LongestPause),
            claimed.Failures + 1,
            cancellationToken
        );
    }

    /// <summary>
    /// Forgets a claimed row, unless someone has asked for it again meanwhile: their change may not be there yet, and
    /// then it comes due once more.
    /// </summary>
    public async Task RemoveAsync(AgendaRow claimed, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Agenda.DeleteEntityAsync(
                Partition(ShardOf(claimed.Item.Project)),
                claimed.Key,
                new ETag(claimed.ETag),
                cancellationToken
            );
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // It stays.
        }
    }

    /// <summary>The shard of a project, the same on every node and in every version.</summary>
    public static int ShardOf(string project) => Digest(project)[0] % Shards;

    /// <summary>A number that is the project's own for good, evenly spread, and independent of its shard.</summary>
    public static ushort PlaceOf(string project) => BinaryPrimitives.ReadUInt16BigEndian(Digest(project).AsSpan(1));

    private static byte[] Digest(string project) => SHA256.HashData(Encoding.UTF8.GetBytes(project));

    private async Task<AgendaRow?> HoldAsync(
        AgendaRow row,
        DateTimeOffset until,
        int failures,
        CancellationToken cancellationToken
    )
    {
        var hold = new TableEntity(Partition(ShardOf(row.Item.Project)), row.Key)
        {
            ["ClaimedUntil"] = until.UtcDateTime,
            ["Failures"] = failures,
        };
        try
        {
            var answer = await tables.Agenda.UpdateEntityAsync(
                hold,
                new ETag(row.ETag),
                TableUpdateMode.Merge,
                cancellationToken
            );
            return row with { ETag = answer.Headers.ETag!.Value.ToString(), ClaimedUntil = until, Failures = failures };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    private static AgendaRow Read(TableEntity row) =>
        new(
            new AgendaItem(
                row.GetDateTimeOffset("Due")!.Value,
                Enum.Parse<AgendaKind>(row.GetString("Kind")),
                row.GetString("Project"),
                row.GetString("Subject") ?? ""
            ),
            row.RowKey,
            row.ETag.ToString(),
            row.GetDateTimeOffset("ClaimedUntil") ?? default
        )
        {
            Failures = row.GetInt32("Failures") ?? 0,
        };

    private static string KeyOf(AgendaItem item, DateTimeOffset seen) =>
        $"{Stamp(seen)}|{item.Kind}|{TableKey.Of(item.Project)}|{TableKey.Of(item.Subject)}";

    private static string Stamp(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset StampIn(string key) =>
        DateTimeOffset.ParseExact(
            key.AsSpan(0, StampFormat.Length),
            StampFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );

    private static string Partition(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);
}

/// <summary>An agenda item where it stands.</summary>
internal sealed record AgendaRow(AgendaItem Item, string Key, string ETag, DateTimeOffset ClaimedUntil)
{
    /// <summary>Tries in a row that ended badly.</summary>
    public int Failures { get; init; }
}
