using System.Runtime.InteropServices;
using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>Microsoft's own Bicep compiler, which a NuGet package brings and which needs no network.</summary>
internal static class BicepCompiler
{
    /// <summary>The package that the project names holds the program for one kind of machine only.</summary>
    public static void SkipWhereItDoesNotRun() =>
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
            "The Bicep compiler of this project is the one for Linux on x64."
        );

    public static Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        SkipWhereItDoesNotRun();
        AllowToRun();
        return CommandLine.RunAsync(Repository.Bicep, folder, arguments, TestContext.Current.CancellationToken);
    }

    // A package restored through some caches comes without its executable bit.
    private static void AllowToRun()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = File.GetUnixFileMode(Repository.Bicep);
        if (!mode.HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(Repository.Bicep, mode | UnixFileMode.UserExecute);
        }
    }
}
