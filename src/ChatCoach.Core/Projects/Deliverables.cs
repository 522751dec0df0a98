using System.Globalization;

namespace ChatCoach.Core.Projects;

/// <summary>What people call a deliverable: the same words in other letters are the same, and a name after a comma is who.</summary>
public static class Deliverables
{
    private const CompareOptions AnyLetters = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>"Catalogue, Paul" is the catalogue, promised by Paul, where Paul is someone whom the project knows.</summary>
    public static (string What, string? By) Read(Project project, string text)
    {
        var comma = text.LastIndexOf(',');
        if (comma <= 0)
        {
            return (text.Trim(), null);
        }

        var name = text[(comma + 1)..].Trim();
        var known =
            name.Length > 0
            && (
                Same(name, project.Provider)
                || Same(name, project.CurrentProvider)
                || project.Members.Any(member => member.IsCalled(name))
            );
        return known ? (text[..comma].Trim(), name) : (text.Trim(), null);
    }

    /// <summary>Case, accents and spaces do not count.</summary>
    public static bool Same(string? a, string? b) =>
        a is not null
        && b is not null
        && CultureInfo.InvariantCulture.CompareInfo.Compare(Spaced(a), Spaced(b), AnyLetters) == 0;

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
