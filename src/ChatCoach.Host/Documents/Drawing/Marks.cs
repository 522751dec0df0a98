using ChatCoach.Core.Files;
using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>The four shapes: filled or hollow, round or square on its point.</summary>
internal static class Marks
{
    public const float Radius = 7;

    public static void Draw(SKCanvas canvas, MarkShape shape, PictureTone tone, float x, float y)
    {
        var colour = Palette.Strong(tone);
        using var fill = Sheet.Fill(shape is MarkShape.Dot or MarkShape.Diamond ? colour : Palette.Ground);
        using var edge = new SKPaint
        {
            Color = colour,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 2.5f,
            IsAntialias = true,
        };
        if (shape is MarkShape.Dot or MarkShape.Ring)
        {
            canvas.DrawCircle(x, y, Radius - 1, fill);
            canvas.DrawCircle(x, y, Radius - 1, edge);
            return;
        }

        using var diamond = new SKPath();
        diamond.MoveTo(x, y - Radius);
        diamond.LineTo(x + Radius, y);
        diamond.LineTo(x, y + Radius);
        diamond.LineTo(x - Radius, y);
        diamond.Close();
        canvas.DrawPath(diamond, fill);
        canvas.DrawPath(diamond, edge);
    }
}
