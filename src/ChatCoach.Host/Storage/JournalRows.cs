using System.Text.Json;
using Azure.Data.Tables;
using ChatCoach.Core.Journal;

namespace ChatCoach.Host.Storage;

/// <summary>
/// Journal rows as they are written, and read back to the letter: what differs in a single byte from what this service
/// writes is given back as a row that fits no chain, so that a verification names it instead of failing.
/// </summary>
internal static class JournalRows
{
    private static readonly JournalRow Unreadable = new(0, null, null, "", "", "");

    public static byte[] Write(JournalRow row) =>
        JsonSerializer.SerializeToUtf8Bytes(row, StorageJson.Default.JournalRow);

    public static JournalRow Read(TableEntity entity)
    {
        try
        {
            var stored = StateColumns.Read(entity);
            return
                JsonSerializer.Deserialize(stored, StorageJson.Default.JournalRow) is { } row
                && stored.AsSpan().SequenceEqual(Write(row))
                && entity.RowKey == ProjectTransaction.JournalKey(row.Sequence)
                ? row
                : Unreadable;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return Unreadable;
        }
    }
}
