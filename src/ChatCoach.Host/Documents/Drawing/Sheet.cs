using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>A ground to draw on, in the units of a card 600 wide, at twice its resolution; and words on it.</summary>
internal sealed class Sheet : IDisposable
{
    public const float Width = 600;
    private const int Resolution = 2;
    private const float Corner = 8;
    private const string Ellipsis = "…";

    private readonly SKSurface _surface;
    private readonly SKFont _strong = Fonts.Strong(14);
    private readonly SKFont _small = Fonts.Strong(13);

    public Sheet(float height)
    {
        _surface = SKSurface.Create(new SKImageInfo((int)Width * Resolution, (int)MathF.Ceiling(height) * Resolution));
        Canvas.Scale(Resolution);
        Canvas.Clear(SKColors.Transparent);
        using var ground = Fill(Palette.Ground);
        Canvas.DrawRoundRect(0, 0, Width, MathF.Ceiling(height), Corner, Corner, ground);
    }

    public SKCanvas Canvas => _surface.Canvas;

    public byte[] ToPng()
    {
        using var image = _surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    public float Measure(string text, bool small = false) => (small ? _small : _strong).MeasureText(text);

    /// <summary>Words whose middle stands at <paramref name="y"/>.</summary>
    public void Write(
        string text,
        float x,
        float y,
        SKColor colour,
        SKTextAlign align = SKTextAlign.Left,
        bool small = false
    )
    {
        var font = small ? _small : _strong;
        using var paint = Fill(colour);
        Canvas.DrawText(text, x, y + font.Size * 0.36f, align, font, paint);
    }

    /// <summary>The text, or as much of its beginning as fits.</summary>
    public string Fitting(string text, float width, bool small = false)
    {
        if (Measure(text, small) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && Measure(text[..length].TrimEnd() + Ellipsis, small) > width)
        {
            length -= char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        }

        return text[..Math.Max(length, 1)].TrimEnd() + Ellipsis;
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor colour, float width = 1.5f)
    {
        using var paint = new SKPaint
        {
            Color = colour,
            StrokeWidth = width,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
        };
        Canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    public static SKPaint Fill(SKColor colour) => new() { Color = colour, IsAntialias = true };

    public void Dispose()
    {
        _surface.Dispose();
        _strong.Dispose();
        _small.Dispose();
    }
}
