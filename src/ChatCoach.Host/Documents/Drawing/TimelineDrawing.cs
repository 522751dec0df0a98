using ChatCoach.Core.Files;
using SkiaSharp;

namespace ChatCoach.Host.Documents.Drawing;

/// <summary>Draws rows against time: the scale on top, labels on the left, sums on the right, the legend below.</summary>
internal sealed class TimelineDrawing : IDisposable
{
    private const float Padding = 14;
    private const float HeaderHeight = 34;
    private const float RowHeight = 34;
    private const float BarHeight = 16;
    private const float Gap = 10;
    private const float WidestLabel = 170;

    private readonly TimelinePicture _picture;
    private readonly Sheet _sheet;
    private readonly float _left;
    private readonly float _right;

    public TimelineDrawing(TimelinePicture picture)
    {
        _picture = picture;
        var legend = picture.Legend.Count > 0 ? Legend.Height : 0;
        _sheet = new Sheet(Padding + HeaderHeight + picture.Rows.Count * RowHeight + legend + Padding / 2);
        var labels = picture.Rows.Select(row => _sheet.Measure(row.Label)).DefaultIfEmpty(0).Max();
        var sums = picture
            .Rows.Select(row => row.Right is { } right ? _sheet.Measure(right) + Gap : 0)
            .DefaultIfEmpty(0)
            .Max();
        _left = Padding + Math.Min(labels, WidestLabel) + Gap * 1.5f;
        _right = Sheet.Width - Padding - sums;
    }

    private float Bottom => Padding + HeaderHeight + _picture.Rows.Count * RowHeight;

    public byte[] ToPng()
    {
        DrawScale();
        for (var index = 0; index < _picture.Rows.Count; index++)
        {
            DrawRow(_picture.Rows[index], Padding + HeaderHeight + (index + 0.5f) * RowHeight);
        }

        Legend.Draw(_sheet, _picture.Legend, Padding, Bottom + Legend.Height / 2);
        return _sheet.ToPng();
    }

    public void Dispose() => _sheet.Dispose();

    private void DrawScale()
    {
        var edges = _picture.Ticks.Select(tick => tick.Day).Append(_picture.Last).ToList();
        var free = float.MinValue;
        for (var index = 0; index < _picture.Ticks.Count; index++)
        {
            var (from, until) = (X(edges[index]), X(edges[index + 1]));
            if (from > _left + 1)
            {
                _sheet.Line(from, Padding + HeaderHeight / 3, from, Bottom, Palette.Line);
            }

            var label = _picture.Ticks[index].Label;
            var middle = (from + until) / 2;
            var half = _sheet.Measure(label, small: true) / 2;
            if (until - from >= half * 2 + 4 && middle - half > free)
            {
                _sheet.Write(label, middle, Padding + 10, Palette.Quiet, SKTextAlign.Center, small: true);
                free = middle + half + Gap;
            }
        }

        if (_picture.Today is { } today && today.Day >= _picture.First && today.Day <= _picture.Last)
        {
            var x = X(today.Day);
            _sheet.Line(x, Padding + HeaderHeight - 6, x, Bottom, Palette.Strong(PictureTone.Us), 1.25f);
        }
    }

    private void DrawRow(TimelineRow row, float y)
    {
        _sheet.Write(_sheet.Fitting(row.Label, _left - Padding - Gap), Padding, y, Palette.Ink);
        if (row.Right is { } sum)
        {
            _sheet.Write(sum, Sheet.Width - Padding, y, Palette.Ink, SKTextAlign.Right);
        }

        _sheet.Line(_left, y, _right, y, Palette.Line);
        foreach (var bar in row.Bars)
        {
            DrawBar(bar, y);
        }

        DrawLinks(row, y);
        DrawLabels(row, y);
        foreach (var mark in row.Marks)
        {
            Marks.Draw(_sheet.Canvas, mark.Shape, mark.Tone, X(mark.Day), y);
        }
    }

    private void DrawBar(TimelineBar bar, float y)
    {
        var (from, until) = (X(bar.From), Math.Max(X(bar.Until.AddDays(1)), X(bar.From) + 2));
        Bars.Draw(_sheet.Canvas, SKRect.Create(from, y - BarHeight / 2, until - from, BarHeight), bar.Tone);
    }

    /// <summary>Marks of one tone belong together: a promise and the one that followed it.</summary>
    private void DrawLinks(TimelineRow row, float y)
    {
        foreach (var pair in row.Marks.Zip(row.Marks.Skip(1)).Where(pair => pair.First.Tone == pair.Second.Tone))
        {
            if (pair.First.Shape is MarkShape.Diamond or MarkShape.HollowDiamond)
            {
                _sheet.Line(X(pair.First.Day), y, X(pair.Second.Day), y, Palette.Strong(pair.First.Tone), 2.5f);
            }
        }
    }

    /// <summary>The last mark's words first: where there is no room for all, the latest are kept.</summary>
    private void DrawLabels(TimelineRow row, float y)
    {
        var taken = row
            .Marks.Select(mark => (From: X(mark.Day) - Marks.Radius, Until: X(mark.Day) + Marks.Radius))
            .ToList();
        foreach (var mark in row.Marks.Reverse().Where(mark => mark.Label is not null))
        {
            var width = _sheet.Measure(mark.Label!);
            var place = new[] { mark.LabelBefore, !mark.LabelBefore }
                .Select(before => Beside(X(mark.Day), width, before))
                .FirstOrDefault(place =>
                    place.From >= _left - 2
                    && place.Until <= _right + 2
                    && taken.TrueForAll(other => place.Until < other.From || place.From > other.Until)
                );
            if (place == default)
            {
                continue;
            }

            taken.Add(place);
            using var ground = Sheet.Fill(Palette.Ground);
            _sheet.Canvas.DrawRect(place.From - 2, y - 10, place.Until - place.From + 4, 20, ground);
            _sheet.Write(mark.Label!, place.From, y, Palette.Strong(mark.Tone));
        }
    }

    private static (float From, float Until) Beside(float x, float width, bool before)
    {
        var from = before ? x - Marks.Radius - Gap / 2 - width : x + Marks.Radius + Gap / 2;
        return (from, from + width);
    }

    private float X(DateOnly day)
    {
        var days = Math.Max(_picture.Last.DayNumber - _picture.First.DayNumber, 1);
        var at = Math.Clamp(day.DayNumber - _picture.First.DayNumber, 0, days);
        return _left + (_right - _left) * at / days;
    }
}
