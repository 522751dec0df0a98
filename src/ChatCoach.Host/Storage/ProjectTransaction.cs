using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Storage;

/// <summary>
/// The one entity-group transaction of a change: the root with its ETag, the rows beside it, the journal, the delivery
/// and the messages. All of it or nothing.
/// </summary>
internal sealed class ProjectTransaction(TableClient table, ProjectCommit commit)
{
    /// <summary>Azure's limit for one transaction.</summary>
    public const int MostRows = 100;

    /// <summary>How the rows of deliveries begin that had their effect.</summary>
    public const string Seen = "seen|";

    /// <summary>How the rows begin that say where a sent card is.</summary>
    public const string Sent = "sent|";

    /// <summary>The column with a message's place among those of the project.</summary>
    public const string OutboxOrder = "Order";

    private readonly string _partition = TableKey.Of(commit.After.Id);
    private readonly List<TableTransactionAction> _actions = [];
    private int _seen = -1;

    /// <exception cref="ProjectConflictException">The root or a row changed since it was read.</exception>
    /// <exception cref="DuplicateDeliveryException">The delivery had its effect already.</exception>
    public async Task SubmitAsync(CancellationToken cancellationToken)
    {
        if (commit.Entries.Count == 0)
        {
            throw new InvalidOperationException("A change must tell at least one thing in the journal.");
        }

        var journal = Seal();
        AddRoot(journal[^1]);
        foreach (var row in commit.Rows)
        {
            Add(TableProjectStore.RowKeyOf(row.Type, row.Id), row.Json, row.ETag);
        }

        foreach (var row in journal)
        {
            Add(JournalKey(row.Sequence), JournalRows.Write(row), null);
        }

        foreach (var (place, message) in commit.Outbox.Index())
        {
            var entity = Add(
                "outbox|" + TableKey.Of(message.Id),
                JsonSerializer.SerializeToUtf8Bytes(message, ProjectJson.Default.OutboxMessage),
                null
            );
            // The row's own timestamp moves when it is claimed and given back; this does not.
            entity[OutboxOrder] = journal[0].Sequence * MostRows + place;
        }

        if (commit.DeliveryId is { } delivery)
        {
            _seen = _actions.Count;
            Add(Seen + TableKey.Of(delivery), [], null);
        }

        if (_actions.Count > MostRows)
        {
            throw new InvalidOperationException(
                $"One change writes {_actions.Count} rows, and a transaction holds {MostRows}: split it."
            );
        }

        await SendAsync(cancellationToken);
    }

    public static string JournalKey(long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"journal|{sequence:D20}");

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(_actions, cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.FailedTransactionActionIndex == _seen && e.Status == 409)
        {
            throw new DuplicateDeliveryException();
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            throw new ProjectConflictException();
        }
    }

    private List<JournalRow> Seal()
    {
        var rows = new List<JournalRow>(commit.Entries.Count);
        var sequence = commit.After.JournalLength;
        var previous = commit.After.JournalHead;
        foreach (var entry in commit.Entries)
        {
            var row = JournalChain.Seal(entry, ++sequence, previous, RandomNumberGenerator.GetHexString(32, true));
            previous = row.Hash;
            rows.Add(row);
        }

        return rows;
    }

    private void AddRoot(JournalRow last)
    {
        var after = commit.After with { JournalLength = last.Sequence, JournalHead = last.Hash };
        var entity = Add(
            TableProjectStore.Root,
            JsonSerializer.SerializeToUtf8Bytes(after, ProjectJson.Default.Project),
            commit.Before?.ETag
        );
        entity["Name"] = after.Name;
        entity["Provider"] = after.Provider;
        entity["Version"] = after.Version;
    }

    private TableEntity Add(string rowKey, byte[] json, string? etag)
    {
        var entity = new TableEntity(_partition, rowKey);
        StateColumns.Write(entity, json);
        _actions.Add(
            etag is null
                ? new TableTransactionAction(TableTransactionActionType.Add, entity)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, new ETag(etag))
        );
        return entity;
    }
}
