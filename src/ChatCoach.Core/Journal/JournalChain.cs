using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChatCoach.Core.Journal;

/// <summary>Seals entries into a chain in which no row can be changed, dropped or inserted without a trace.</summary>
public static class JournalChain
{
    public static JournalRow Seal(JournalEntry entry, long sequence, string previous, string salt)
    {
        var content = HashOf(salt, Canonical(entry));
        return new JournalRow(sequence, entry, salt, content, previous, Link(sequence, content, previous));
    }

    /// <summary>The row without its content: what was written can be erased, the chain still holds.</summary>
    public static JournalRow Erase(JournalRow row) => row with { Entry = null, Salt = null };

    /// <returns>The sequence number of the first row that does not fit, or null when the chain holds to its end.</returns>
    /// <param name="rows">All rows in order.</param>
    /// <param name="length">How many there should be, from the project.</param>
    /// <param name="head">The last hash, from the project.</param>
    public static async Task<long?> FirstBrokenAsync(
        IAsyncEnumerable<JournalRow> rows,
        long length,
        string head,
        CancellationToken cancellationToken
    )
    {
        var expected = 1L;
        var previous = "";
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.Sequence != expected || !Holds(row, previous))
            {
                return expected;
            }

            previous = row.Hash;
            expected++;
        }

        return expected - 1 == length && string.Equals(previous, head, StringComparison.Ordinal) ? null : expected;
    }

    private static bool Holds(JournalRow row, string previous) =>
        string.Equals(row.Previous, previous, StringComparison.Ordinal)
        && string.Equals(row.Hash, Link(row.Sequence, row.ContentHash, previous), StringComparison.Ordinal)
        && (
            row.Entry is null
                ? row.Salt is null
                : string.Equals(row.ContentHash, HashOf(row.Salt ?? "", Canonical(row.Entry)), StringComparison.Ordinal)
        );

    private static string Link(long sequence, string content, string previous) =>
        HashOf(previous, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence}|{content}")));

    private static string HashOf(string salt, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(salt));
        hash.AppendData("\n"u8);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>One spelling for one content: fixed order, sorted details, times in UTC to the tick.</summary>
    private static ReadOnlySpan<byte> Canonical(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", entry.Kind);
            json.WriteString("at", entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("date", entry.LocalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("actor", entry.Actor);
            json.WriteString("subject", entry.Subject);
            json.WriteStartObject("details");
            foreach (var (name, value) in entry.Details.OrderBy(d => d.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }
}
