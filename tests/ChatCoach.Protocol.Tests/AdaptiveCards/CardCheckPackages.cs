using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.CardCheck;

/// <summary>
/// Installs the script's npm packages, once for all test projects: <c>dotnet test</c> runs several at a time, and two
/// <c>npm ci</c> in one folder delete each other's files.
/// </summary>
internal static class CardCheckPackages
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    public static async Task EnsureAsync(string folder, CancellationToken cancellationToken)
    {
        var wanted = Fingerprint(
            await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken)
        );
        // Inside node_modules, which npm ci deletes first: an install that was cut short leaves no stamp.
        var stamp = Path.Combine(folder, "node_modules", ".card-check-installed");
        if (await IsInstalledAsync(stamp, wanted, cancellationToken))
        {
            return;
        }

        var lockName = $"card-check-{Fingerprint(Encoding.UTF8.GetBytes(folder))[..16]}.lock";
        await using var held = await LockAsync(Path.Combine(Path.GetTempPath(), lockName), cancellationToken);
        if (await IsInstalledAsync(stamp, wanted, cancellationToken))
        {
            return;
        }

        var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") { WorkingDirectory = folder };
        npm.ArgumentList.Add("ci");
        await RunAsync(npm, [], cancellationToken);
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
    }

    /// <summary>Runs a program to its end: lines in, text out.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or it failed; says what it wrote.</exception>
    public static async Task<string> RunAsync(
        ProcessStartInfo start,
        IEnumerable<string> lines,
        CancellationToken cancellationToken
    )
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"Checking cards needs Node.js 20 or newer: {start.FileName} is missing.",
                e
            );
        }

        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await FeedAsync(process.StandardInput, lines, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"{start.FileName} failed: {await errors}{await output}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task FeedAsync(
        StreamWriter input,
        IEnumerable<string> lines,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var line in lines)
            {
                await input.WriteLineAsync(line.AsMemory(), cancellationToken);
            }

            input.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and words tell why.
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another test project is installing.
                await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
            }
        }
    }

    private static async Task<bool> IsInstalledAsync(
        string stamp,
        string wanted,
        CancellationToken cancellationToken
    ) =>
        File.Exists(stamp)
        && string.Equals(await File.ReadAllTextAsync(stamp, cancellationToken), wanted, StringComparison.Ordinal);

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
