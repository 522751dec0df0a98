using System.Globalization;
using System.Text;

namespace ChatCoach.Core.Projects;

/// <summary>The roles as people type them after "invite": the role, and the name that follows.</summary>
internal static class RoleWords
{
    /// <summary>Those who are invited, in the order in which a project needs them.</summary>
    public static readonly Role[] Invited = [Role.Deputy, Role.Sponsor, Role.Provider, Role.Contributor, Role.Counsel];

    private static readonly Dictionary<string, Role> Known = new(StringComparer.Ordinal)
    {
        ["deputy"] = Role.Deputy,
        ["suppleant"] = Role.Deputy,
        ["suppleante"] = Role.Deputy,
        ["suppleance"] = Role.Deputy,
        ["adjoint"] = Role.Deputy,
        ["adjointe"] = Role.Deputy,
        ["sponsor"] = Role.Sponsor,
        ["parrain"] = Role.Sponsor,
        ["marraine"] = Role.Sponsor,
        ["parrainage"] = Role.Sponsor,
        ["contributor"] = Role.Contributor,
        ["contributeur"] = Role.Contributor,
        ["contributrice"] = Role.Contributor,
        ["contribution"] = Role.Contributor,
        ["colleague"] = Role.Contributor,
        ["collegue"] = Role.Contributor,
        ["provider"] = Role.Provider,
        ["prestataire"] = Role.Provider,
        ["contact"] = Role.Provider,
        ["counsel"] = Role.Counsel,
        ["lawyer"] = Role.Counsel,
        ["conseil"] = Role.Counsel,
        ["avocat"] = Role.Counsel,
        ["avocate"] = Role.Counsel,
    };

    private static readonly string[] Articles =
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "un",
        "une",
        "le",
        "la",
        "mon",
        "ma",
        "notre",
    ];

    /// <returns>The role and the rest; no role where the words begin with none.</returns>
    public static (Role? Role, string Name) Read(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (parts.Length > 1 && Articles.Contains(Plain(parts[0])))
        {
            parts = parts[1..];
        }

        return parts.Length > 0 && Known.TryGetValue(Plain(parts[0]), out var role)
            ? (role, string.Join(' ', parts[1..]!))
            : (null, words);
    }

    private static string Plain(string word) =>
        new([
            .. word.Normalize(NormalizationForm.FormD)
                .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c))
                .Select(char.ToLowerInvariant),
        ]);
}
