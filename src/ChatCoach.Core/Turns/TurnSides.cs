using System.Globalization;
using System.Text;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Which side someone means: "us" is the speaker's own, "them" the other of client and provider.</summary>
internal static class TurnSides
{
    private static readonly string[] OfProvider = ["prestataire", "fournisseur", "provider", "supplier", "vendor"];
    private static readonly string[] OfClient = ["client", "customer"];
    private static readonly string[] OfThird = ["tiers", "third"];
    private static readonly string[] Own = ["nous", "moi", "notre", "us", "me", "our", "ours", "my", "mine"];
    private static readonly string[] Other = ["eux", "leur", "them", "their", "theirs"];

    private static readonly string[] Denials = ["pas", "plus", "jamais", "n", "not", "no", "never", "isn", "isnt"];

    /// <returns>Null where the words name no side, or two, or say where the turn is not.</returns>
    public static Side? Read(string text, Project project, Member speaker)
    {
        var words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => Denials.Contains(word, StringComparer.Ordinal)))
        {
            return null;
        }

        var named = new HashSet<Side>();
        var own = SideOf(speaker);
        Note(OfProvider, Side.Provider);
        Note(OfClient, Side.Client);
        Note(OfThird, Side.ThirdParty);
        Note(Own, own);
        Note(Other, own == Side.Provider ? Side.Client : Side.Provider);
        if (Names(project.Provider) || Names(project.CurrentProvider))
        {
            named.Add(Side.Provider);
        }

        return named.Count == 1 ? named.Single() : null;

        void Note(string[] known, Side side)
        {
            if (words.Any(word => known.Contains(word, StringComparer.Ordinal)))
            {
                named.Add(side);
            }
        }

        bool Names(string name) =>
            Plain(name).Trim() is { Length: > 0 } plain
            && $" {string.Join(' ', words)} ".Contains($" {plain} ", StringComparison.Ordinal);
    }

    public static Side SideOf(Member member) => member.Role == Role.Provider ? Side.Provider : Side.Client;

    /// <summary>Lower case words without accents, one space between them.</summary>
    private static string Plain(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (
                char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && builder.Length > 0
                && builder[^1] != ' '
            )
            {
                builder.Append(' ');
            }
        }

        return builder.ToString();
    }
}
