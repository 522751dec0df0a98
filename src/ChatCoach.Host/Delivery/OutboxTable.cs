using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Delivery;

/// <summary>The messages of a project that are committed and not known to be sent, and where sent cards are.</summary>
internal sealed class OutboxTable(CoachTables tables)
{
    /// <summary>How long a claimed message is its sender's; real time, whatever the service's clock shows.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    public async Task<IReadOnlyList<OutboxRow>> PendingAsync(string project, CancellationToken cancellationToken)
    {
        var partition = TableKey.Of(project);
        var rows = new List<(DateTimeOffset? Written, OutboxRow Row)>();
        var found = tables.Projects.QueryAsync<TableEntity>(
            row =>
                row.PartitionKey == partition
                && row.RowKey.CompareTo("outbox|") >= 0
                && row.RowKey.CompareTo("outbox}") < 0,
            cancellationToken: cancellationToken
        );
        await foreach (var row in found)
        {
            var message = JsonSerializer.Deserialize(StateColumns.Read(row), ProjectJson.Default.OutboxMessage)!;
            rows.Add((row.Timestamp, new OutboxRow(row, message, row.GetDateTimeOffset("ClaimedUntil") ?? default)));
        }

        return [.. rows.OrderBy(row => row.Written).Select(row => row.Row)];
    }

    /// <returns>False when another sender has it.</returns>
    public async Task<bool> TryClaimAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (row.ClaimedUntil > now)
        {
            return false;
        }

        try
        {
            var claim = new TableEntity(row.Entity.PartitionKey, row.Entity.RowKey)
            {
                ["ClaimedUntil"] = (now + Lease).UtcDateTime,
            };
            await tables.Projects.UpdateEntityAsync(claim, row.Entity.ETag, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    public Task ReleaseAsync(OutboxRow row, CancellationToken cancellationToken) =>
        tables.Projects.UpdateEntityAsync(
            new TableEntity(row.Entity.PartitionKey, row.Entity.RowKey) { ["ClaimedUntil"] = DateTime.UnixEpoch },
            ETag.All,
            TableUpdateMode.Merge,
            cancellationToken
        );

    public async Task<string?> FindCardAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var found = await tables.Projects.GetEntityIfExistsAsync<TableEntity>(
            row.Entity.PartitionKey,
            CardKeyOf(row.Message),
            cancellationToken: cancellationToken
        );
        return found.HasValue ? found.Value!.GetString("Activity") : null;
    }

    /// <summary>Forgets the message, and remembers its card when it has a name.</summary>
    public Task DoneAsync(OutboxRow row, string? activity, CancellationToken cancellationToken)
    {
        List<TableTransactionAction> actions =
        [
            new(
                TableTransactionActionType.Delete,
                new TableEntity(row.Entity.PartitionKey, row.Entity.RowKey),
                ETag.All
            ),
        ];
        if (activity is not null && row.Message.CardKey is not null)
        {
            var card = new TableEntity(row.Entity.PartitionKey, CardKeyOf(row.Message)) { ["Activity"] = activity };
            actions.Add(new(TableTransactionActionType.UpsertReplace, card));
        }

        return tables.Projects.SubmitTransactionAsync(actions, cancellationToken);
    }

    private static string CardKeyOf(OutboxMessage message) =>
        $"sent|{TableKey.Of(message.To.ToString())}|{TableKey.Of(message.CardKey ?? "")}";
}

internal sealed record OutboxRow(TableEntity Entity, OutboxMessage Message, DateTimeOffset ClaimedUntil);
