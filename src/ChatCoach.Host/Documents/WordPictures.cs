using System.Buffers.Binary;
using ChatCoach.Core.Files;
using ChatCoach.Host.Documents.Drawing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace ChatCoach.Host.Documents;

/// <summary>A picture in the text, as wide as it, with its words for who does not see it.</summary>
internal static class WordPictures
{
    /// <summary>English metric units in a twentieth of a point.</summary>
    private const long UnitsPerTwip = 635;

    // After the signature, and the length and the name of IHDR.
    private const int WidthAt = 16;
    private const int HeightAt = 20;

    public static DocumentFormat.OpenXml.Wordprocessing.Paragraph Render(
        MainDocumentPart main,
        DocumentPicture picture,
        uint number
    )
    {
        var png = PictureDrawing.Png(picture.Picture);
        var part = main.AddImagePart(ImagePartType.Png);
        using (var content = new MemoryStream(png))
        {
            part.FeedData(content);
        }

        var width = WordWriter.TextWidth * UnitsPerTwip;
        var height = width * Side(png, HeightAt) / Side(png, WidthAt);
        var name = FormattableString.Invariant($"picture{number}.png");
        return new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
            new ParagraphProperties(
                // As high as what stands in the line: a line of a text's height would cut the picture.
                new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }
            ),
            new Run(
                new DocumentFormat.OpenXml.Wordprocessing.Drawing(
                    new Frame.Inline(
                        new Frame.Extent { Cx = width, Cy = height },
                        new Frame.DocProperties
                        {
                            Id = number,
                            Name = name,
                            Description = WordText.Printable(picture.Alternative),
                        },
                        new Frame.NonVisualGraphicFrameDrawingProperties(
                            new A.GraphicFrameLocks { NoChangeAspect = true }
                        ),
                        new A.Graphic(
                            new A.GraphicData(Content(main.GetIdOfPart(part), name, number, width, height))
                            {
                                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                            }
                        )
                    )
                    {
                        DistanceFromTop = 0,
                        DistanceFromBottom = 0,
                        DistanceFromLeft = 0,
                        DistanceFromRight = 0,
                    }
                )
            )
        );
    }

    /// <summary>A side in pixels, as the picture's first part tells it: nothing has to be decoded for it.</summary>
    private static long Side(byte[] png, int at) => BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));

    private static Pic.Picture Content(string relation, string name, uint number, long width, long height) =>
        new(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties { Id = number, Name = name },
                new Pic.NonVisualPictureDrawingProperties()
            ),
            new Pic.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            )
        );
}
