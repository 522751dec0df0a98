using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Delivery;

/// <summary>The messages of a project that are committed and not known to be sent, and where sent cards are.</summary>
internal sealed class OutboxTable(CoachTables tables)
{
    /// <summary>
    /// How long a claimed message is its sender's; real time, whatever the service's clock shows. Longer than all the
    /// tries of one call take, else a second sender would come in between.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public const string Claimed = "ClaimedUntil";

    public async Task<IReadOnlyList<OutboxRow>> PendingAsync(string project, CancellationToken cancellationToken)
    {
        var partition = TableKey.Of(project);
        var rows = new List<(long Order, OutboxRow Row)>();
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
            rows.Add((row.GetInt64(ProjectTransaction.OutboxOrder) ?? 0, new OutboxRow(row, message)));
        }

        return [.. rows.OrderBy(row => row.Order).Select(row => row.Row)];
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
                [Claimed] = (now + Lease).UtcDateTime,
            };
            await tables.Projects.UpdateEntityAsync(claim, row.Entity.ETag, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Gives a claimed message back after a try that ended badly.</summary>
    /// <param name="row">The message.</param>
    /// <param name="notBefore">When it may be tried again, by the service's clock.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task ReleaseAsync(OutboxRow row, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        tables.Projects.UpdateEntityAsync(
            new TableEntity(row.Entity.PartitionKey, row.Entity.RowKey)
            {
                [Claimed] = DateTime.UnixEpoch,
                ["NotBefore"] = notBefore.UtcDateTime,
                ["Tries"] = row.Tries + 1,
            },
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
        $"{ProjectTransaction.Sent}{TableKey.Of(message.To.ToString())}|{TableKey.Of(message.CardKey ?? "")}";
}

internal sealed record OutboxRow(TableEntity Entity, OutboxMessage Message)
{
    public DateTimeOffset ClaimedUntil => Entity.GetDateTimeOffset(OutboxTable.Claimed) ?? default;

    /// <summary>When it may be tried again, by the service's clock.</summary>
    public DateTimeOffset NotBefore => Entity.GetDateTimeOffset("NotBefore") ?? default;

    /// <summary>Tries that ended badly.</summary>
    public int Tries => Entity.GetInt32("Tries") ?? 0;
}
