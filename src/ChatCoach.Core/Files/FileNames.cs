using System.Globalization;
using System.Text;

namespace ChatCoach.Core.Files;

/// <summary>The name of a file as people may be shown it: one line, without the folders of somebody's machine.</summary>
public static class FileNames
{
    public const int Longest = 120;

    private const int LongestEnding = 12;

    /// <summary>Marks that turn the direction of what follows are left out: "exe.fdp" must not read as "pdf.exe".</summary>
    /// <returns>Empty where nothing is left of it.</returns>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned:
                    break;
                case UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(rune != Rune.ReplacementChar ? rune.ToString() : "");
                    break;
            }
        }

        var words = clean.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Shortened(string.Join(' ', words).TrimEnd('.', ' '));
    }

    /// <summary>The ending stays: it says what kind of file it is.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= LongestEnding ? name[dot..] : "";
        var end = Longest - ending.Length - 1;
        return string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[end - 1]) ? end - 1 : end), "…", ending);
    }
}
