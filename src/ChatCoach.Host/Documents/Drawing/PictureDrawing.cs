using ChatCoach.Core.Files;

namespace ChatCoach.Host.Documents.Drawing;

internal static class PictureDrawing
{
    public static byte[] Png(Picture picture)
    {
        switch (picture)
        {
            case TimelinePicture timeline:
                using (var drawing = new TimelineDrawing(timeline))
                {
                    return drawing.ToPng();
                }

            case TrendPicture trend:
                return new TrendDrawing(trend).ToPng();
            default:
                throw new InvalidOperationException($"No drawing for {picture.GetType().Name}.");
        }
    }
}
