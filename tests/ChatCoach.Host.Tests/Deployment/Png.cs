using System.Buffers.Binary;
using System.IO.Compression;
using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>Reads a PNG of eight bits a channel with transparency and without interlacing, as icons are (PNG specification, 2003).</summary>
internal sealed class Png
{
    private const int BytesPerPixel = 4;
    private readonly byte[] pixels;

    public int Width { get; }

    public int Height { get; }

    public Png(string path)
    {
        var file = File.ReadAllBytes(path);
        Assert.Equal("PNG"u8, file.AsSpan(1, 3));
        using var compressed = new MemoryStream();
        for (var at = 8; at < file.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = file.AsSpan(at + 4, 4);
            var data = file.AsSpan(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                Width = BinaryPrimitives.ReadInt32BigEndian(data);
                Height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                // Depth 8, colour type 6 (RGBA), deflate, standard filters, no interlacing.
                Assert.Equal([8, 6, 0, 0, 0], data[8..].ToArray());
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }

            at += length + 12;
        }

        compressed.Position = 0;
        using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
        pixels = Unfilter(inflated);
    }

    public (byte Red, byte Green, byte Blue, byte Alpha) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * BytesPerPixel;
            return (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]);
        }
    }

    public IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels =>
        Enumerable.Range(0, Width * Height).Select(at => this[at % Width, at / Width]);

    // Section 9: each row says how its bytes were predicted from those to the left and above.
    private byte[] Unfilter(Stream rows)
    {
        var stride = Width * BytesPerPixel;
        var result = new byte[Height * stride];
        for (var y = 0; y < Height; y++)
        {
            var filter = rows.ReadByte();
            var row = result.AsSpan(y * stride, stride);
            rows.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                var left = x < BytesPerPixel ? 0 : row[x - BytesPerPixel];
                var above = y == 0 ? 0 : result[((y - 1) * stride) + x];
                var corner = x < BytesPerPixel || y == 0 ? 0 : result[((y - 1) * stride) + x - BytesPerPixel];
                var predicted = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Nearest(left, above, corner),
                    _ => throw new InvalidDataException($"Row {y} has the filter {filter}."),
                };
                row[x] = (byte)(row[x] + predicted);
            }
        }

        return result;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        return new[] { left, above, corner }.MinBy(value => Math.Abs(guess - value));
    }
}
