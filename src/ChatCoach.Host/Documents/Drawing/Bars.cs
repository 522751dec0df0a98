using ChatCoach.Core.Files;
using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>
/// A surface with an edge in the strong colour of its tone: the pale fills alone stand out too little from the ground. Bad
/// ones are hatched too, so that days after a due day are told without colour.
/// </summary>
internal static class Bars
{
    private const float Radius = 3;
    private const float Edge = 1;
    private const float Hatch = 5;

    public static void Draw(SKCanvas canvas, SKRect place, PictureTone tone)
    {
        // The edge stands within the place: two bars side by side keep their days.
        var inside = SKRect.Inflate(place, -Edge / 2, -Edge / 2);
        var radius = Math.Min(Radius, Math.Min(place.Width, place.Height) / 2);
        using var fill = Sheet.Fill(Palette.Fill(tone));
        canvas.DrawRoundRect(place, radius, radius, fill);
        using var edge = new SKPaint
        {
            Color = Palette.Strong(tone),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = Edge,
            IsAntialias = true,
        };
        if (tone == PictureTone.Bad)
        {
            canvas.Save();
            using var clip = new SKRoundRect(place, radius);
            canvas.ClipRoundRect(clip, antialias: true);
            for (var x = place.Left - place.Height; x < place.Right; x += Hatch)
            {
                canvas.DrawLine(x, place.Bottom, x + place.Height, place.Top, edge);
            }

            canvas.Restore();
        }

        canvas.DrawRoundRect(inside, radius, radius, edge);
    }
}
