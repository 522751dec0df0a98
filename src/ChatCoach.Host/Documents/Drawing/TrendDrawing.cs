using ChatCoach.Core.Files;
using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>Draws checkpoints side by side: dates on top, a mark or a bar in each cell.</summary>
internal sealed class TrendDrawing(TrendPicture picture)
{
    private const float Padding = 14;
    private const float HeaderHeight = 30;
    private const float MarkRowHeight = 38;
    private const float BarRowHeight = 62;
    private const float WidestLabel = 150;
    private const float Gap = 12;

    public byte[] ToPng()
    {
        using var sheet = new Sheet(Padding * 2 + HeaderHeight + picture.Rows.Sum(HeightOf));
        var labels = picture.Rows.Select(row => sheet.Measure(row.Label)).DefaultIfEmpty(0).Max();
        var left = Padding + Math.Min(labels, WidestLabel) + Gap;
        var column = (Sheet.Width - Padding - left) / Math.Max(picture.Columns.Count, 1);
        DrawDates(sheet, left, column);
        var y = Padding + HeaderHeight;
        foreach (var row in picture.Rows)
        {
            sheet.Line(Padding, y, Sheet.Width - Padding, y, Palette.Line, 1);
            sheet.Write(sheet.Fitting(row.Label, left - Padding - Gap), Padding, y + HeightOf(row) / 2, Palette.Ink);
            for (var index = 0; index < row.Cells.Count; index++)
            {
                DrawCell(sheet, row.Cells[index], left + (index + 0.5f) * column, y, column, HeightOf(row));
            }

            y += HeightOf(row);
        }

        return sheet.ToPng();
    }

    private static float HeightOf(TrendRow row) =>
        row.Cells.Any(cell => cell.Height is not null) ? BarRowHeight : MarkRowHeight;

    /// <summary>Every date that has room; the last one always.</summary>
    private void DrawDates(Sheet sheet, float left, float column)
    {
        var widest = picture.Columns.Select(text => sheet.Measure(text, small: true)).DefaultIfEmpty(0).Max();
        var step = Math.Max((int)MathF.Ceiling((widest + 8) / Math.Max(column, 1)), 1);
        for (var index = picture.Columns.Count - 1; index >= 0; index -= step)
        {
            var x = left + (index + 0.5f) * column;
            sheet.Write(picture.Columns[index], x, Padding + 8, Palette.Quiet, SKTextAlign.Center, small: true);
        }
    }

    private static void DrawCell(Sheet sheet, TrendCell cell, float x, float y, float width, float height)
    {
        if (cell.IsEmpty)
        {
            sheet.Line(x - 4, y + height / 2, x + 4, y + height / 2, Palette.Line, 2);
        }
        else if (cell.Height is { } share)
        {
            DrawBar(sheet, cell, (float)Math.Clamp(share, 0, 1), x, y, width, height);
        }
        else
        {
            DrawMark(sheet, cell, x, y + height / 2);
        }
    }

    private static void DrawBar(Sheet sheet, TrendCell cell, float share, float x, float y, float width, float height)
    {
        const float Words = 20;
        var room = height - Words - 8;
        var tall = Math.Max(room * share, 2);
        var wide = Math.Clamp(width * 0.55f, 6, 30);
        Bars.Draw(sheet.Canvas, SKRect.Create(x - wide / 2, y + height - 4 - tall, wide, tall), cell.Tone);
        if (cell.Text is { } text && sheet.Measure(text, small: true) <= width)
        {
            sheet.Write(
                text,
                x,
                y + height - tall - 4 - Words / 2,
                Palette.Strong(cell.Tone),
                SKTextAlign.Center,
                small: true
            );
        }
    }

    /// <summary>A shape for each tone, so that colour is not needed to read it.</summary>
    private static void DrawMark(Sheet sheet, TrendCell cell, float x, float y)
    {
        if (cell.Text is { } text)
        {
            sheet.Write(text, x, y, Palette.Strong(cell.Tone), SKTextAlign.Center);
            return;
        }

        var shape = cell.Tone switch
        {
            PictureTone.Good => MarkShape.Dot,
            PictureTone.Warning => MarkShape.HollowDiamond,
            PictureTone.Bad => MarkShape.Diamond,
            _ => MarkShape.Ring,
        };
        Marks.Draw(sheet.Canvas, shape, cell.Tone, x, y);
    }
}
