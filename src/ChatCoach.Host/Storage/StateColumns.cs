using System.Globalization;
using Azure.Data.Tables;

namespace ChatCoach.Host.Storage;

/// <summary>An aggregate's JSON in binary columns d0 to d7 of 64 KiB each.</summary>
internal static class StateColumns
{
    private const int ColumnBytes = 64 * 1024;
    private const int Columns = 8;

    /// <exception cref="InvalidOperationException">The state is over 512 KiB.</exception>
    public static void Write(TableEntity entity, byte[] json)
    {
        if (json.Length > ColumnBytes * Columns)
        {
            throw new InvalidOperationException(
                $"The row {entity.RowKey} has {json.Length:N0} bytes, and a row holds {ColumnBytes * Columns:N0}."
            );
        }

        for (var column = 0; column * ColumnBytes < json.Length; column++)
        {
            entity[Name(column)] = json.AsSpan(
                    column * ColumnBytes,
                    Math.Min(ColumnBytes, json.Length - column * ColumnBytes)
                )
                .ToArray();
        }
    }

    public static byte[] Read(TableEntity entity)
    {
        var first = entity.GetBinary(Name(0)) ?? [];
        if (!entity.ContainsKey(Name(1)))
        {
            return first;
        }

        using var whole = new MemoryStream();
        for (var column = 0; column < Columns && entity.GetBinary(Name(column)) is { } bytes; column++)
        {
            whole.Write(bytes);
        }

        return whole.ToArray();
    }

    private static string Name(int column) => "d" + column.ToString(CultureInfo.InvariantCulture);
}
