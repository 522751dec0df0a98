using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>Judges a Teams package by Microsoft's schemas, which npm brings once, by the lock file.</summary>
internal static class ManifestSchema
{
    public static async Task<CommandResult> CheckAsync(string folder)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await InstallAsync(cancellationToken);
        return await CommandLine.RunAsync("node", Repository.ManifestCheck, ["check.mjs", folder], cancellationToken);
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        // Two test runs of one checkout must not install over each other.
        await using var turn = await TakeTurnAsync(cancellationToken);
        var wanted = new FileInfo(Path.Combine(Repository.ManifestCheck, "package-lock.json"));
        var installed = new FileInfo(Path.Combine(Repository.ManifestCheck, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
        {
            return;
        }

        // npm is a script on Windows, which only its command interpreter starts.
        var (program, arguments) = OperatingSystem.IsWindows() ? ("cmd", new[] { "/c", "npm", "ci" }) : ("npm", ["ci"]);
        var result = await CommandLine.RunAsync(program, Repository.ManifestCheck, arguments, cancellationToken);
        result.OrThrow();
    }

    private static async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(Repository.Root, "tests", "ChatCoach.Host.Tests", "obj", "manifest-check.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            }
        }
    }
}
