using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Conversations;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.SlackEdge.Drafts;

/// <summary>Drafts beside people, one row a form, in a partition of each person's own.</summary>
internal sealed class DraftTable(CoachTables tables)
{
    private const string Prefix = "draft|";

    private static readonly string[] Keys =
    [
        nameof(TableEntity.PartitionKey),
        nameof(TableEntity.RowKey),
        nameof(TableEntity.Timestamp),
    ];

    public Task SaveAsync(PersonKey person, Draft draft, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition(person), TableKey.Of(draft.Form));
        StateColumns.Write(row, JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.Default.Draft));
        return tables.People.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<Draft?> FindAsync(PersonKey person, string form, CancellationToken cancellationToken)
    {
        var found = await tables.People.GetEntityIfExistsAsync<TableEntity>(
            Partition(person),
            TableKey.Of(form),
            cancellationToken: cancellationToken
        );
        return found.HasValue ? Read(found.Value!) : null;
    }

    public async Task<IReadOnlyList<Draft>> AllAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var partition = Partition(person);
        var drafts = new List<Draft>();
        await foreach (
            var row in tables.People.QueryAsync<TableEntity>(
                row => row.PartitionKey == partition,
                cancellationToken: cancellationToken
            )
        )
        {
            drafts.Add(Read(row));
        }

        return drafts;
    }

    /// <summary>Removes what was not typed in since; a draft that is typed in at that moment stays.</summary>
    public async Task RemoveOlderAsync(DateTimeOffset than, CancellationToken cancellationToken)
    {
        var until = than.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        var old = tables.People.QueryAsync<TableEntity>(
            $"PartitionKey ge '{Prefix}' and PartitionKey lt '{Prefix[..^1]}}}' and Timestamp lt datetime'{until}'",
            select: Keys,
            cancellationToken: cancellationToken
        );
        await foreach (var row in old)
        {
            try
            {
                await tables.People.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            }
            catch (RequestFailedException e) when (e.Status is 404 or 412)
            {
                // Sent or typed in since, or another node was quicker.
            }
        }
    }

    public Task RemoveAsync(PersonKey person, Draft draft, CancellationToken cancellationToken) =>
        tables.People.DeleteEntityAsync(
            Partition(person),
            TableKey.Of(draft.Form),
            cancellationToken: cancellationToken
        );

    private static Draft Read(TableEntity row) =>
        JsonSerializer.Deserialize(StateColumns.Read(row), DraftJson.Default.Draft)!;

    private static string Partition(PersonKey person) => TableKey.Of(Prefix + person);
}
