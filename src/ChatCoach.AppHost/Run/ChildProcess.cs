using System.Diagnostics;

namespace ChatCoach.AppHost.Run;

/// <summary>A command on a leash (leash.mjs): it ends when told to, and when this process ends in whatever way.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);
    private readonly Process process;
    private readonly Task reading;
    private readonly TimeProvider clock;

    private ChildProcess(string name, Process process, Task reading, TimeProvider clock)
    {
        Name = name;
        this.process = process;
        this.reading = reading;
        this.clock = clock;
        Exit = WaitAsync();
    }

    public string Name { get; }

    /// <summary>The exit code, once it has ended and all that it wrote was read.</summary>
    public Task<int> Exit { get; }

    public static ChildProcess Start(ChildCommand command, Action<string> onLine, TimeProvider clock)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = command.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(Workspace.AppHost, "Run", "leash.mjs"));
        foreach (var part in command.Parts)
        {
            start.ArgumentList.Add(part);
        }

        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start) ?? throw new RunException($"{command.Name} could not be started.");
        var output = ReadAsync(started.StandardOutput, onLine);
        var errors = ReadAsync(started.StandardError, onLine);
        return new(command.Name, started, Task.WhenAll(output, errors), clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Exit.IsCompleted)
        {
            process.StandardInput.Close();
            try
            {
                await Exit.WaitAsync(Patience, clock);
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        await reading;
        return process.ExitCode;
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (onLine)
            {
                onLine(line);
            }
        }
    }
}

/// <summary>What to run, where, and with which additions to the environment.</summary>
internal sealed record ChildCommand(string Name, string Folder, IReadOnlyList<string> Parts)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
