using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.AppHost.Run;

/// <summary>
/// The service's assembly, built when a source file changed since the last time. Asking MSBuild costs seconds even
/// when there is nothing to do; looking at the files' times costs milliseconds.
/// </summary>
internal static class ServiceBuild
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "ChatCoach.AppHost"];

    public static async Task<string> AssemblyAsync(DataFolder data, TimeProvider clock, CancellationToken stop)
    {
        var stamp = Path.Combine(Workspace.AppHost, "obj", $"service.{Workspace.Configuration}.stamp");
        var sources = Fingerprint();
        if (File.Exists(stamp))
        {
            var known = await File.ReadAllLinesAsync(stamp, stop);
            if (
                known is [var built, var path]
                && string.Equals(built, sources, StringComparison.Ordinal)
                && File.Exists(path)
            )
            {
                return path;
            }
        }

        Say.Line("Building the service.");
        var assembly = await BuildAsync(data, clock, stop);
        await File.WriteAllLinesAsync(stamp, [sources, assembly], stop);
        return assembly;
    }

    private static async Task<string> BuildAsync(DataFolder data, TimeProvider clock, CancellationToken stop)
    {
        using var log = new RunLog(data.Log("build"));
        var last = "";
        var build = new ChildCommand(
            "The build",
            Workspace.Root,
            [
                "dotnet",
                "build",
                Workspace.Service,
                "--configuration",
                Workspace.Configuration,
                "--nologo",
                "-nodeReuse:false",
                "-t:Build",
                // Who tries the product waits for it; the analyzers speak in the solution's own build.
                "-p:RunAnalyzersDuringBuild=false",
                "-getProperty:TargetPath",
            ]
        );
        await using var process = ChildProcess.Start(
            build,
            line =>
            {
                log.Write(line);
                last = line.Length > 0 ? line : last;
            },
            clock
        );
        return await process.Exit.WaitAsync(stop) == 0 && File.Exists(last)
            ? last
            : throw new RunException($"The service could not be built:{Environment.NewLine}{log.Tail()}");
    }

    private static string Fingerprint()
    {
        var text = new StringBuilder();
        var shared = Directory.EnumerateFiles(Workspace.Root, "*.*").Where(IsShared);
        foreach (var file in shared.Concat(Sources(Workspace.Source)).Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(file);
            text.Append(CultureInfo.InvariantCulture, $"{file}|{info.LastWriteTimeUtc.Ticks}|{info.Length}\n");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool IsShared(string file) =>
        Path.GetExtension(file) is ".props" or ".targets" or ".editorconfig"
        || string.Equals(Path.GetFileName(file), "global.json", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(one => !Skipped.Contains(Path.GetFileName(one), StringComparer.Ordinal))
                    .SelectMany(Sources)
            );
}
