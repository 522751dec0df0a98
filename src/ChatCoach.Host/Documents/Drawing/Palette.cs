using ChatCoach.Core.Files;
using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>
/// The colours of a picture. It brings its own light ground, since no channel says in which theme it will be shown: on a
/// dark card it reads as a light panel. Every colour of words has a contrast of 4.5 or more on that ground.
/// </summary>
internal static class Palette
{
    public static readonly SKColor Ground = new(0xF7, 0xF7, 0xFA);
    public static readonly SKColor Ink = new(0x24, 0x24, 0x24);
    public static readonly SKColor Quiet = new(0x61, 0x61, 0x61);
    public static readonly SKColor Line = new(0xDD, 0xDD, 0xE6);

    /// <summary>For words and marks.</summary>
    public static SKColor Strong(PictureTone tone) =>
        tone switch
        {
            PictureTone.Us => new SKColor(0x4F, 0x52, 0xB2),
            PictureTone.Provider => new SKColor(0x5C, 0x5A, 0x58),
            PictureTone.ThirdParty => new SKColor(0x7A, 0x3E, 0x6F),
            PictureTone.Good => new SKColor(0x0E, 0x70, 0x0E),
            PictureTone.Warning => new SKColor(0x8F, 0x50, 0x00),
            PictureTone.Bad => new SKColor(0xB1, 0x0E, 0x1C),
            _ => Quiet,
        };

    /// <summary>
    /// For surfaces, within an edge of the strong colour: the three sides also differ in lightness, for eyes that do not
    /// tell the hues apart.
    /// </summary>
    public static SKColor Fill(PictureTone tone) =>
        tone switch
        {
            PictureTone.Us => new SKColor(0x6B, 0x6F, 0xD6),
            PictureTone.Provider => new SKColor(0xA8, 0xA6, 0xA3),
            PictureTone.ThirdParty => new SKColor(0xE2, 0xC4, 0xDC),
            PictureTone.Good => new SKColor(0x9F, 0xD8, 0x9F),
            PictureTone.Warning => new SKColor(0xF0, 0xC0, 0x7A),
            PictureTone.Bad => new SKColor(0xE7, 0x9A, 0xA0),
            _ => new SKColor(0xC5, 0xC6, 0xF2),
        };
}
