using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// Tokens that were validated in full, so that the next activity with the same token need not verify an RSA signature
/// again: the connector sends one token for about an hour.
/// </summary>
/// <remarks>
/// This is safe because the verdict on a token depends on four things. Its bytes: entries are found by the SHA-256 of
/// the whole token, signature included, so that one changed bit is another token. The keys: an entry counts only for
/// the very key set that it was verified with, and every fetch ends it. The time: the lifetime is checked on each
/// use. The options: they do not change while the process runs. What depends on the activity is not stored at all.
/// The digest, and not the token, is stored, so that memory holds no credentials for longer than a request. Only
/// well-signed tokens enter, so a stranger cannot push others out; past the bound the expired go, then all.
/// </remarks>
internal sealed class ValidatedTokens
{
    private const int Bound = 1_024;

    private readonly ConcurrentDictionary<Digest, Entry> entries = new();

    public int Count => entries.Count;

    /// <summary>Of a token no longer than <see cref="BotTokenValidator.LongestToken"/>.</summary>
    public static Digest DigestOf(ReadOnlySpan<char> token)
    {
        // What is not ASCII becomes '?', which is in no JWT: such a token never enters.
        Span<byte> bytes = stackalloc byte[token.Length];
        var digest = default(Digest);
        SHA256.HashData(
            bytes[..Encoding.ASCII.GetBytes(token, bytes)],
            MemoryMarshal.AsBytes(new Span<Digest>(ref digest))
        );
        return digest;
    }

    public BotToken? Find(in Digest digest, SigningKeySet keys, DateTimeOffset now) =>
        entries.TryGetValue(digest, out var entry) && ReferenceEquals(entry.Keys, keys) && entry.Lifetime.Holds(now)
            ? entry.Token
            : null;

    public void Add(in Digest digest, Entry entry, DateTimeOffset now)
    {
        if (entries.Count >= Bound)
        {
            MakeRoom(now);
        }

        entries[digest] = entry;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var (digest, entry) in entries)
        {
            if (!entry.Lifetime.Holds(now))
            {
                entries.TryRemove(digest, out _);
            }
        }

        if (entries.Count >= Bound)
        {
            entries.Clear();
        }
    }

    /// <summary>A SHA-256, held by value.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Digest(UInt128 High, UInt128 Low);

    internal sealed record Entry(BotToken Token, SigningKeySet Keys, TokenLifetime Lifetime);
}
