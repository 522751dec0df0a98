using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Core.Projects;

/// <summary>
/// Codes that a person can read out and type: eight characters without the ones that look alike, some 39 bits, good for
/// one person and a few days. Only the SHA-256 is kept.
/// </summary>
public static class InviteCodes
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 8;

    /// <summary>A new code, such as <c>K7MQ-2RTW</c>.</summary>
    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{letters[..4]}-{letters[4..]}";
    }

    /// <summary>The hash of what someone typed, whatever the case and the marks between; null where it is no code.</summary>
    public static string? HashOf(string typed)
    {
        var letters = new string([.. typed.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return letters.Length == Length && letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal))
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))
            : null;
    }
}
