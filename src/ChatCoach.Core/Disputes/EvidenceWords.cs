using System.Globalization;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Disputes;

/// <summary>A file and its fingerprint in words.</summary>
public static class EvidenceWords
{
    private const int Group = 8;

    /// <summary>Below it a size is told by the byte.</summary>
    public const int Thousand = 1000;

    /// <summary>"mail.eml, 4.2 MB"; the name alone where nobody measured the file.</summary>
    public static string File(Speech speech, EvidenceFile file) =>
        file.Size is { } size ? speech.Say("evidence.fileSize", file.Name, Size(speech, size)) : file.Name;

    /// <summary>"4.2 MB", counted in thousands as file managers and mail programs do.</summary>
    public static string Size(Speech speech, long bytes) =>
        bytes < Thousand ? speech.Count("evidence.bytes", (int)bytes)
        : bytes < Thousand * Thousand ? speech.Say("evidence.kilobytes", Number(speech, bytes, Thousand))
        : speech.Say("evidence.megabytes", Number(speech, bytes, Thousand * Thousand));

    /// <summary>In groups of eight, so that it breaks over lines and can be read out.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(Group).Select(part => new string(part)));

    /// <summary>Its beginning, where the whole stands elsewhere.</summary>
    public static string Beginning(string hash) => hash.Length <= Group ? hash : hash[..Group] + "…";

    private static string Number(Speech speech, long bytes, int unit) =>
        ((decimal)bytes / unit).ToString("0.#", speech.Culture);
}
