using System.Diagnostics;
using System.Globalization;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Benchmarks.Servers;

/// <summary>The table emulator, in memory, by the packages of the local run.</summary>
internal static class Tables
{
    private const string Account = "speed";
    private const string Key = "dGhlIGtleSBvZiBhbiBlbXVsYXRvciB0aGF0IG9ubHkgYmVuY2htYXJrcyByZWFjaA==";

    public static string ConnectionString(Azurite azurite) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{azurite.Port}/{Account};"
        );

    public static async Task<Azurite> StartAsync()
    {
        var folder = Path.Combine(Root(), "src", "ChatCoach.AppHost");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "azurite")))
        {
            using var npm = Process.Start(
                new ProcessStartInfo("npm", ["ci", "--ignore-scripts"]) { WorkingDirectory = folder }
            )!;
            await npm.WaitForExitAsync();
        }

        return await Azurite.StartAsync(folder, $"{Account}:{Key}", CancellationToken.None);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This program runs inside its repository.");
        }

        return folder.FullName;
    }
}
