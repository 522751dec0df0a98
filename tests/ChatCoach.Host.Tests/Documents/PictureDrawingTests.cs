using ChatCoach.Core.Files;
using ChatCoach.Host.Documents.Drawing;
using ChatCoach.Host.Tests.Deployment;
using SkiaSharp;

namespace ChatCoach.Host.Tests.Documents;

public sealed class PictureDrawingTests
{
    [Theory]
    [InlineData("forecast")]
    [InlineData("ledger")]
    [InlineData("trend")]
    [InlineData("crowded")]
    [InlineData("few turns")]
    [InlineData("year of turns")]
    public void A_picture_is_a_PNG_at_twice_the_width_of_a_card(string name)
    {
        var png = PictureDrawing.Png(Sample(name));
        Keep(name, png);

        using var image = SKBitmap.Decode(png);

        Assert.Equal(1200, image.Width);
        Assert.InRange(image.Height, 100, 900);
        Assert.InRange(png.Length, 1000, 120_000);
    }

    [Fact]
    public void It_is_a_card_with_round_corners_whose_ground_covers_every_other_place_in_either_theme()
    {
        using var image = SKBitmap.Decode(PictureDrawing.Png(PictureSamples.Ledger));

        var (right, bottom) = (image.Width - 1, image.Height - 1);
        Assert.All(
            new[] { (0, 0), (right, 0), (0, bottom), (right, bottom) },
            corner => Assert.Equal(0, image.GetPixel(corner.Item1, corner.Item2).Alpha)
        );
        var seenThrough = Enumerable
            .Range(0, image.Height)
            .SelectMany(y => Enumerable.Range(0, image.Width).Select(x => (x, y)))
            .Where(at => image.GetPixel(at.x, at.y).Alpha < 255)
            .ToList();
        Assert.All(
            seenThrough,
            at => Assert.True((at.x < 16 || at.x > right - 16) && (at.y < 16 || at.y > bottom - 16))
        );
    }

    [Theory]
    [InlineData(0x1F, 0x1F, 0x1F)]
    [InlineData(0x29, 0x29, 0x29)]
    [InlineData(0x1A, 0x1D, 0x21)]
    public void Its_edge_is_seen_on_the_dark_grounds_of_the_channels(byte red, byte green, byte blue) =>
        Assert.True(Contrast(Palette.Ground, new SKColor(red, green, blue)) >= 3);

    [Fact]
    public void Bars_stand_where_their_days_are_and_have_their_sides_colour()
    {
        using var image = SKBitmap.Decode(PictureDrawing.Png(PictureSamples.Ledger));

        var colours = Enumerable
            .Range(0, image.Width)
            .Select(x => image.GetPixel(x, FirstRow))
            .Where(colour => Sides.Contains(colour))
            .Aggregate(
                new List<SKColor>(),
                (seen, colour) => seen.Count > 0 && seen[^1] == colour ? seen : [.. seen, colour]
            );

        Assert.Equal(
            [Palette.Fill(PictureTone.Provider), Palette.Fill(PictureTone.Us), Palette.Fill(PictureTone.ThirdParty)],
            colours
        );
    }

    [Theory]
    [MemberData(nameof(Tones))]
    public void A_bar_stands_out_from_the_ground_on_all_its_sides(PictureTone tone)
    {
        using var image = SKBitmap.Decode(PictureDrawing.Png(PictureSamples.OneBar(tone)));
        var colours = Enumerable.Range(0, image.Width).Select(x => image.GetPixel(x, FirstRow)).ToList();
        var first = colours.FindIndex(colour => Contrast(colour, Palette.Ground) >= 3);
        var last = colours.FindLastIndex(colour => Contrast(colour, Palette.Ground) >= 3);

        Assert.InRange(last - first, 100, image.Width);
        Assert.InRange(first, 1, image.Width);
        var middle = (first + last) / 2;
        var down = Enumerable.Range(0, image.Height).Select(y => image.GetPixel(middle, y)).ToList();
        var edges = down.Index().Where(pixel => Contrast(pixel.Item, Palette.Ground) >= 3).Select(pixel => pixel.Index);
        Assert.Contains(edges, y => y < FirstRow);
        Assert.Contains(edges, y => y > FirstRow);
        Assert.All(
            [colours[first - 3], colours[last + 3]],
            beside => Assert.True(Contrast(beside, Palette.Ground) < 2)
        );
    }

    [Fact]
    public void Days_after_a_due_day_are_told_without_colour_too()
    {
        using var late = SKBitmap.Decode(PictureDrawing.Png(PictureSamples.OneBar(PictureTone.Bad)));
        using var other = SKBitmap.Decode(PictureDrawing.Png(PictureSamples.OneBar(PictureTone.Us)));

        Assert.Equal((true, false), (IsStriped(late), IsStriped(other)));

        static bool IsStriped(SKBitmap image) =>
            Enumerable
                .Range(image.Width / 2, 40)
                .Select(x => Luminance(image.GetPixel(x, FirstRow)) < 0.15)
                .Distinct()
                .Count() == 2;
    }

    [Theory]
    [MemberData(nameof(Tones))]
    public void Words_can_be_read_on_the_ground(PictureTone tone) =>
        Assert.True(Contrast(Palette.Strong(tone), Palette.Ground) >= 4.5);

    public static TheoryData<PictureTone> Tones => [.. Enum.GetValues<PictureTone>()];

    /// <summary>The middle of the first row's bars.</summary>
    private const int FirstRow = (14 + 34 + 17 + 4) * 2;

    private static SKColor[] Sides =>
        [Palette.Fill(PictureTone.Provider), Palette.Fill(PictureTone.Us), Palette.Fill(PictureTone.ThirdParty)];

    private static Picture Sample(string name) =>
        name switch
        {
            "forecast" => PictureSamples.Forecast,
            "ledger" => PictureSamples.Ledger,
            "trend" => PictureSamples.Trend,
            "few turns" => PictureSamples.FewTurns,
            "year of turns" => PictureSamples.YearOfTurns,
            _ => PictureSamples.Crowded,
        };

    /// <summary>For people to look at, beside the pictures of the browser.</summary>
    private static void Keep(string name, byte[] png)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "pictures");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".png"), png);
    }

    /// <summary>The contrast ratio of WCAG 2.2.</summary>
    private static double Contrast(SKColor a, SKColor b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(SKColor colour) =>
        0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
