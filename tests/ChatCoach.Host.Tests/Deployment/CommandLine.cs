using System.Diagnostics;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>What a command did: its exit code, and all that it wrote to either stream.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult OrThrow() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}:\n{Output}");
}

/// <summary>Runs a program to its end and keeps what it says.</summary>
internal static class CommandLine
{
    public static async Task<CommandResult> RunAsync(
        string program,
        string folder,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A machine without ICU must do too, and a build server left behind would keep our streams open.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new CommandResult(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
