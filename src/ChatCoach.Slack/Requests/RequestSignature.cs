using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Slack.Requests;

/// <summary>
/// Whether Slack sent a request: <c>v0=</c> and the HMAC-SHA256 of <c>v0:{timestamp}:{raw body}</c>, at most five
/// minutes old or ahead. It is checked before anything of the body is read.
/// Source: Slack, "Verifying requests from Slack".
/// </summary>
public sealed class RequestSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far the sender's clock may be from ours, in either direction.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0";
    private const int SecondsDigits = 12;

    private readonly byte[] _secret;
    private readonly TimeProvider _time;

    /// <param name="secret">The app's signing secret, as its page shows it.</param>
    /// <param name="time">The machine's clock.</param>
    /// <exception cref="ArgumentException">The secret is empty: then everything would be let in by everybody.</exception>
    public RequestSignature(string secret, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        _secret = Encoding.UTF8.GetBytes(secret);
        _time = time;
    }

    /// <param name="timestamps">Every value of the timestamp's header; one is expected.</param>
    /// <param name="signatures">Every value of the signature's header; one is expected.</param>
    /// <param name="body">The bytes as they came.</param>
    /// <returns>Null when Slack sent it; otherwise the reason for the log, which holds nothing of the request.</returns>
    public string? Refusal(
        IReadOnlyList<string?> timestamps,
        IReadOnlyList<string?> signatures,
        ReadOnlySpan<byte> body
    )
    {
        // Two of a header: a proxy may have checked the one, and we would read the other.
        if (timestamps is not [{ } timestamp] || signatures is not [{ } signature])
        {
            return "The request has not one signature and one timestamp.";
        }

        if (timestamp.Length > SecondsDigits || !long.TryParse(timestamp, NumberStyles.None, null, out var seconds))
        {
            return "The timestamp is not in seconds.";
        }

        if (Math.Abs(_time.GetUtcNow().ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return "The timestamp is more than five minutes away.";
        }

        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (!TryRead(signature, given))
        {
            return "The signature is not of version v0.";
        }

        Span<byte> ours = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(_secret, timestamp, body, ours);
        return CryptographicOperations.FixedTimeEquals(given, ours) ? null : "The signature is not Slack's.";
    }

    /// <summary>The header's value for a request that this side sends as Slack would.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(Encoding.UTF8.GetBytes(secret), timestamp, body, hash);
        return $"{Version}={Convert.ToHexStringLower(hash)}";
    }

    private static void Compute(byte[] secret, string timestamp, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        hmac.GetHashAndReset(hash);
    }

    private static bool TryRead(string signature, Span<byte> hash) =>
        signature.StartsWith(Version + "=", StringComparison.Ordinal)
        && signature.Length == Version.Length + 1 + (hash.Length * 2)
        && Convert.FromHexString(signature.AsSpan(Version.Length + 1), hash, out _, out var written)
            == System.Buffers.OperationStatus.Done
        && written == hash.Length;
}
