using System.Buffers.Text;

namespace ChatCoach.Benchmarks.Load;

/// <summary>
/// As little of HTTP/1.1 as both ends of a benchmark need: a full client would use more of the machine than the server
/// that it measures.
/// </summary>
internal static class HttpBytes
{
    private static ReadOnlySpan<byte> End => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> Length => "\r\nContent-Length: "u8;

    /// <returns>Bytes of the whole message, and where its body begins; null while its head is not complete.</returns>
    public static (int Total, int Body)? Measure(ReadOnlySpan<byte> message)
    {
        var end = message.IndexOf(End);
        if (end < 0)
        {
            return null;
        }

        var body = end + End.Length;
        var at = message[..(end + 2)].IndexOf(Length);
        return at < 0 ? (body, body)
            : Utf8Parser.TryParse(message[(at + Length.Length)..], out int length, out _) ? (body + length, body)
            : throw new InvalidDataException("A content length that is no number.");
    }
}
