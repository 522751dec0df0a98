namespace ChatCoach.Protocol.Tests.Samples;

/// <summary>Recorded payloads that may lie beside the repository, in <c>shared/samples</c>.</summary>
internal static class RecordedSamples
{
    public static IEnumerable<string> Below(params string[] folders) =>
        Root() is { } root
            ? folders
                .Select(folder => Path.Combine(root, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
                .Select(File.ReadAllText)
            : [];

    private static string? Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ChatCoach.sln")))
            {
                var samples = Path.Combine(at.Parent?.FullName ?? string.Empty, "shared", "samples");
                return Directory.Exists(samples) ? samples : null;
            }
        }

        return null;
    }
}
