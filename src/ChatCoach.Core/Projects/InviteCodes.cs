using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Core.Projects;

/// <summary>
/// Codes that a person can read out and type, good for one person and a few days. A code begins with its project's id,
/// so that it is looked for where it is kept, and ends in some 35 bits that nobody guesses in these days. Only the
/// SHA-256 is kept. Projects whose id is too long for that have codes of the secret alone, and a row that says whose it is.
/// </summary>
public static class InviteCodes
{
    private const int SecretLength = 7;
    private const int LengthAlone = 8;
    private const int Group = 5;

    private static readonly string Alphabet = ProjectIds.Alphabet.ToUpperInvariant();

    /// <summary>A new code, such as <c>K7MQ2-RTW9X-HC4VP</c>.</summary>
    public static string New(string project)
    {
        if (!ProjectIds.IsShort(project))
        {
            return Grouped(RandomNumberGenerator.GetString(Alphabet, LengthAlone), LengthAlone / 2);
        }

        return Grouped(project.ToUpperInvariant() + RandomNumberGenerator.GetString(Alphabet, SecretLength), Group);
    }

    /// <summary>The hash of what someone typed, whatever the case and the marks between; null where it is no code.</summary>
    public static string? HashOf(string typed) =>
        LettersOf(typed) is { } letters
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))
            : null;

    /// <summary>The project that a code names; null where only the code's row says it.</summary>
    public static string? ProjectOf(string typed) =>
        LettersOf(typed) is { Length: ProjectIds.Length + SecretLength } letters
            ? letters[..ProjectIds.Length].ToLowerInvariant()
            : null;

    private static string? LettersOf(string typed)
    {
        var letters = new string([.. typed.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return
            letters.Length is LengthAlone or ProjectIds.Length + SecretLength
            && letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal))
            ? letters
            : null;
    }

    private static string Grouped(string letters, int group) =>
        string.Join('-', letters.Chunk(group).Select(part => new string(part)));
}
