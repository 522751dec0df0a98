using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>What Teams asks of the two icons of an app; its store refuses others.</summary>
public sealed class TeamsIconTests
{
    [Fact]
    public void The_colour_icon_is_192_pixels_wide_and_filled_to_its_corners_with_the_accent_colour()
    {
        var icon = Icon("color.png");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.Equal(((byte)0x5B, (byte)0x5F, (byte)0xC7, (byte)255), icon[0, 0]);
        Assert.Equal(icon[0, 0], icon[191, 191]);
        Assert.All(icon.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_wide_and_white_on_nothing()
    {
        var icon = Icon("outline.png");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.Equal(0, icon[0, 0].Alpha);
        Assert.All(icon.Pixels, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        // An outline: some of it drawn, most of it not.
        Assert.InRange(icon.Pixels.Count(pixel => pixel.Alpha > 127), 50, 512);
    }

    private static Png Icon(string name) => new(Path.Combine(Repository.TeamsManifest, name));
}
