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

    public async Task AddAsync(
        string project,
        IReadOnlyCollection<AgendaItem> items,
        CancellationToken cancellationToken
    )
    {
        if (items.Count == 0)
        {
            return;
        }

        var partition = Partition(ShardOf(project));
        var actions = items.Select(item => new TableTransactionAction(
            TableTransactionActionType.UpsertMerge,
            new TableEntity(partition, KeyOf(item))
            {
                ["Due"] = item.Due.UtcDateTime,
                ["Kind"] = item.Kind.ToString(),
                ["Project"] = item.Project,
                ["Subject"] = item.Subject,
            }
        ));
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
            rows.Add(Read(row));
        }

        return rows;
    }

    /// <summary>The first item of a shard, due or not.</summary>
    public async Task<AgendaItem?> FirstAsync(int shard, CancellationToken cancellationToken)
    {
        var partition = Partition(shard);
        var found = tables.Agenda.QueryAsync<TableEntity>(
            row => row.PartitionKey == partition,
            1,
            cancellationToken: cancellationToken
        );
        await foreach (var row in found)
        {
            return Read(row).Item;
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

        var claim = new TableEntity(Partition(ShardOf(row.Item.Project)), row.Key)
        {
            ["ClaimedUntil"] = (now + Lease).UtcDateTime,
        };
        try
        {
            var answer = await tables.Agenda.UpdateEntityAsync(
                claim,
                new ETag(row.ETag),
                TableUpdateMode.Merge,
                cancellationToken
            );
            return row with { ETag = answer.Headers.ETag!.Value.ToString() };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    public Task RemoveAsync(AgendaRow row, CancellationToken cancellationToken) =>
        tables.Agenda.DeleteEntityAsync(Partition(ShardOf(row.Item.Project)), row.Key, ETag.All, cancellationToken);

    /// <summary>The shard of a project, the same on every node and in every version.</summary>
    public static int ShardOf(string project) => SHA256.HashData(Encoding.UTF8.GetBytes(project))[0] % Shards;

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
        );

    private static string KeyOf(AgendaItem item) =>
        $"{Stamp(item.Due)}|{item.Kind}|{TableKey.Of(item.Project)}|{TableKey.Of(item.Subject)}";

    private static string Stamp(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    private static string Partition(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);
}

/// <summary>An agenda item where it stands.</summary>
internal sealed record AgendaRow(AgendaItem Item, string Key, string ETag, DateTimeOffset ClaimedUntil);
