using ChatCoach.Core.Files;
using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>What the marks and bars mean, in one line below.</summary>
internal static class Legend
{
    public const float Height = 32;
    private const float Swatch = 14;
    private const float Gap = 8;

    public static void Draw(Sheet sheet, IReadOnlyList<LegendEntry> entries, float x, float y)
    {
        foreach (var entry in entries)
        {
            if (entry.Shape is { } shape)
            {
                Marks.Draw(sheet.Canvas, shape, entry.Tone, x + Swatch / 2, y);
            }
            else
            {
                Bars.Draw(sheet.Canvas, SKRect.Create(x, y - Swatch / 2, Swatch, Swatch), entry.Tone);
            }

            x += Swatch + Gap;
            var label = sheet.Fitting(entry.Label, Math.Max(Sheet.Width - x - Gap, 20), small: true);
            sheet.Write(label, x, y, Palette.Quiet, small: true);
            x += sheet.Measure(label, small: true) + Gap * 2.5f;
        }
    }
}
