using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace ChatCoach.AppHost.Run;

/// <summary>Node.js and the packages of package-lock.json.</summary>
internal static class Node
{
    private const int Oldest = 20;

    public static async Task RequireAsync(CancellationToken stop)
    {
        try
        {
            var start = new ProcessStartInfo("node", "--version")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            var version = (await process.StandardOutput.ReadToEndAsync(stop)).Trim().TrimStart('v');
            var digits = version.Split('.')[0];
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < Oldest)
            {
                throw new RunException($"Node.js {Oldest} or newer is needed; this machine has {version}.");
            }
        }
        catch (Win32Exception error)
        {
            throw new RunException(
                $"Node.js was not found. The local run needs Node.js {Oldest} or newer, with npm, on the PATH.",
                error
            );
        }
    }

    /// <summary>
    /// Installs what the lock file names, once for each content of that file. Two runs from one folder take turns: two
    /// <c>npm ci</c> there delete each other's files.
    /// </summary>
    public static async Task InstallAsync(DataFolder data, TimeProvider clock, CancellationToken stop)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(Workspace.AppHost, "package-lock.json"), stop);
        var wanted = Convert.ToHexString(SHA256.HashData(lockFile));
        var stamp = Path.Combine(Workspace.Modules, ".installed-lock");
        if (await IsInstalledAsync(stamp, wanted, stop))
        {
            return;
        }

        await using var turn = await TakeTurnAsync(clock, stop);
        if (await IsInstalledAsync(stamp, wanted, stop))
        {
            return;
        }

        Say.Line("Installing the npm packages of the lock file (about a minute, once).");
        using var log = new RunLog(data.Log("npm"));
        var npm = new ChildCommand(
            "npm",
            Workspace.AppHost,
            [.. Npm, "ci", "--ignore-scripts", "--no-fund", "--no-audit"]
        );
        await using var process = ChildProcess.Start(npm, log.Write, clock);
        if (await process.Exit.WaitAsync(stop) != 0)
        {
            throw new RunException($"npm could not install the packages:{Environment.NewLine}{log.Tail()}");
        }

        await File.WriteAllTextAsync(stamp, wanted, stop);
    }

    private static async Task<bool> IsInstalledAsync(string stamp, string wanted, CancellationToken stop) =>
        File.Exists(stamp) && string.Equals(await File.ReadAllTextAsync(stamp, stop), wanted, StringComparison.Ordinal);

    private static async Task<FileStream> TakeTurnAsync(TimeProvider clock, CancellationToken stop)
    {
        var path = Path.Combine(Workspace.AppHost, "obj", "npm-ci.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another run is installing.
                await Task.Delay(TimeSpan.FromMilliseconds(200), clock, stop);
            }
        }
    }

    private static string[] Npm => OperatingSystem.IsWindows() ? ["cmd.exe", "/c", "npm"] : ["npm"];
}
