using System.Text;
using ChatCoach.Core.Files;

namespace ChatCoach.Host.Documents;

/// <summary>Writes what a feature made in the format that was asked for.</summary>
internal sealed class FileWriter(TimeProvider clock)
{
    private const string NotKept = "private, no-store";

    /// <exception cref="InvalidOperationException">A maker offers a format that its file has not.</exception>
    public FileAnswer Write(FileModel file, string format) =>
        (file, format) switch
        {
            (DocumentFile document, "docx") => new FileAnswer(
                WordWriter.Write(document.Document),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                NameOf(file, format),
                NotKept
            ),
            (DocumentFile document, "md") => new FileAnswer(
                Encoding.UTF8.GetBytes(MarkdownWriter.Write(document.Document)),
                "text/markdown; charset=utf-8",
                NameOf(file, format),
                NotKept
            ),
            (DocumentFile { Json: { } json }, "json") => new FileAnswer(
                json.ToArray(),
                "application/json; charset=utf-8",
                NameOf(file, format),
                NotKept
            ),
            (CalendarFile calendar, "ics") => new FileAnswer(
                Encoding.UTF8.GetBytes(CalendarWriter.Write(calendar.Event, clock.GetUtcNow())),
                "text/calendar; charset=utf-8",
                NameOf(file, format),
                NotKept
            ),
            _ => throw new InvalidOperationException($"{file.GetType().Name} is not written as {format}."),
        };

    private static string NameOf(FileModel file, string format)
    {
        var forbidden = Path.GetInvalidFileNameChars().Concat(@"\/:*?""<>|").ToHashSet();
        return string.Concat(file.Name.Select(c => forbidden.Contains(c) || char.IsControl(c) ? '-' : c)).Trim()
            + "."
            + format;
    }
}
