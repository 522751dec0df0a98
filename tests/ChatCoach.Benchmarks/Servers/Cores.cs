using System.Diagnostics;
using System.Globalization;

namespace ChatCoach.Benchmarks.Servers;

/// <summary>
/// One core for the server under test, another for the load, the connector and the tables: they would otherwise take
/// from what they measure. Where that cannot be had, nothing is pinned, and the report says so.
/// </summary>
internal static class Cores
{
    private const string Tool = "taskset";

    public static int Count { get; } = Environment.ProcessorCount;

    public static bool Apart { get; } = OperatingSystem.IsLinux() && Count > 1 && PinThisProcess();

    /// <summary>How to start a server on its core.</summary>
    public static ProcessStartInfo Server(IEnumerable<string> arguments) =>
        Apart
            ? new ProcessStartInfo(Tool, ["-c", "1", "dotnet", .. arguments])
            : new ProcessStartInfo("dotnet", arguments);

    /// <summary>How to start it as an operator does, on any core.</summary>
    public static ProcessStartInfo Anywhere(IEnumerable<string> arguments) =>
        Apart
            ? new ProcessStartInfo(Tool, ["-c", "0,1", "dotnet", .. arguments])
            : new ProcessStartInfo("dotnet", arguments);

    private static bool PinThisProcess()
    {
        try
        {
            var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            // All threads that there are; the tables' process inherits it.
            using var pin = Process.Start(
                new ProcessStartInfo(Tool, ["-acp", "0", process])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            pin.StandardOutput.ReadToEnd();
            pin.WaitForExit();
            return pin.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
