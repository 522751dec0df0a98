using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ChatCoach.Host.Tests.Deployment;
using ChatCoach.Host.Tests.Storage;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace ChatCoach.Host.Tests.Storage;

/// <summary>One table emulator for all tests, and an account of its own for each: no test sees another's rows.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int Accounts = 400;
    private const string Key = "dGhlIGtleSBvZiBhbiBlbXVsYXRvciB0aGF0IG9ubHkgdGVzdHMgcmVhY2g=";

    private Azurite? _azurite;
    private int _given;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Repository.Root, "src", "ChatCoach.AppHost");
        await InstallAsync(folder);
        var accounts = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{NameOf(number)}:{Key}"));
        _azurite = await Azurite.StartAsync(folder, accounts, CancellationToken.None);
    }

    /// <summary>The connection string of an empty account that nobody else was given.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref _given);
        Assert.True(number <= Accounts, $"The emulator was started with {Accounts} accounts: raise their number.");
        var name = NameOf(number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};TableEndpoint=http://127.0.0.1:{_azurite!.Port}/{name};"
        );
    }

    public ValueTask DisposeAsync()
    {
        _azurite?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"coach{number:D4}");

    /// <summary>
    /// The local run's own packages, by its own lock and stamp: whichever of the two comes first installs for both, and
    /// neither deletes what the other is running from.
    /// </summary>
    private static async Task InstallAsync(string folder)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"));
        var wanted = Convert.ToHexString(SHA256.HashData(lockFile));
        var stamp = Path.Combine(folder, "node_modules", ".installed-lock");
        await using var held = await LockAsync(Path.Combine(folder, "obj", "npm-ci.lock"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }

        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm ci failed: {errors}");
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another test project is installing.
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }
    }
}
