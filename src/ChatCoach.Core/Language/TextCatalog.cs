using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace ChatCoach.Core.Language;

/// <summary>
/// Every text of the product, read once from the resource files that stand beside each feature
/// (<c>XTexts.resx</c> and <c>XTexts.fr.resx</c>). Keys are unique over all of them.
/// </summary>
public sealed class TextCatalog
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    private TextCatalog(FrozenDictionary<string, string> english, FrozenDictionary<string, string> french)
    {
        English = english;
        InFrench = french;
    }

    public static TextCatalog Shared { get; } = Load(typeof(TextCatalog).Assembly);

    public IReadOnlyDictionary<string, string> English { get; }

    public IReadOnlyDictionary<string, string> InFrench { get; }

    /// <exception cref="KeyNotFoundException">The text is in neither file; a test keeps this from happening.</exception>
    public string Find(string key, bool french) =>
        (french ? InFrench : English).TryGetValue(key, out var text)
            ? text
            : throw new KeyNotFoundException($"No text “{key}” in {(french ? "French" : "English")}.");

    private static TextCatalog Load(Assembly assembly)
    {
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        var french = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(".resources", StringComparison.Ordinal))
        )
        {
            Read(assembly, name, english);
        }

        var satellite = assembly.GetSatelliteAssembly(French);
        foreach (var name in satellite.GetManifestResourceNames())
        {
            Read(satellite, name, french);
        }

        return new TextCatalog(
            english.ToFrozenDictionary(StringComparer.Ordinal),
            french.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    private static void Read(Assembly assembly, string name, Dictionary<string, string> into)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new ResourceReader(stream);
        foreach (System.Collections.DictionaryEntry entry in reader)
        {
            if (!into.TryAdd((string)entry.Key, (string)entry.Value!))
            {
                throw new InvalidOperationException(
                    $"The text “{entry.Key}” of {name} stands in another file already."
                );
            }
        }
    }
}
