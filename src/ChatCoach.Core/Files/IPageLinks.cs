using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Core.Files;

/// <summary>Addresses of pages that open without an account: signed, and nothing in them can be read or made up.</summary>
public interface IPageLinks
{
    /// <returns>An https address (http on loopback in Development), or null where the service has no public one.</returns>
    string? LinkTo(PageKey key);
}

/// <summary>What the address of a page holds.</summary>
/// <param name="Page">Which page, such as <see cref="Alert"/>: the address of one opens no other.</param>
/// <param name="Project">The project's id.</param>
/// <param name="Secret">What only this address knows; the project keeps its hash.</param>
public sealed record PageKey(string Page, string Project, string Secret)
{
    public const string Alert = "alert";
    public const string Evidence = "evidence";

    public const string Statement = "statement";

    /// <summary>What in the project is meant, where the project's root does not say it.</summary>
    public string? Subject { get; init; }

    public string Hash => HashOf(Secret);

    /// <summary>128 bits that nobody guesses.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
