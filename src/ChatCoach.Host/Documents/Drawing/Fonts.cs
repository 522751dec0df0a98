using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>Open Sans, brought along: a container may have no font at all.</summary>
internal static class Fonts
{
    private static readonly Lazy<SKTypeface> RegularFace = new(() => Load("OpenSans-Regular.ttf"));
    private static readonly Lazy<SKTypeface> StrongFace = new(() => Load("OpenSans-Semibold.ttf"));

    public static SKFont Regular(float size) => Smooth(RegularFace.Value, size);

    public static SKFont Strong(float size) => Smooth(StrongFace.Value, size);

    private static SKFont Smooth(SKTypeface face, float size) =>
        new(face, size) { Subpixel = true, Edging = SKFontEdging.Antialias };

    private static SKTypeface Load(string name)
    {
        using var stream =
            typeof(Fonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is missing from the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
