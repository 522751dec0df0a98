using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The local run as its README starts it, on free ports and without a trace on disk.</summary>
internal sealed class LocalProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("chatcoach").FullName;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];
    private readonly Process _process;

    private LocalProcess(string[] more)
    {
        var chat = FreePort();
        Address = FormattableString.Invariant($"http://127.0.0.1:{chat}/");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Metadata("Repository"),
        };
        string[] words =
        [
            Metadata("AppHost"),
            "--with-parent",
            "--in-memory",
            "--data",
            _data,
            "--port",
            Text(FreePort()),
            "--chat-port",
            Text(chat),
            .. more,
        ];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Of the chat.</summary>
    public string Address { get; }

    public static async Task<LocalProcess> StartAsync(params string[] more)
    {
        var started = new LocalProcess(more);
        await started._ready.Task.WaitAsync(TimeSpan.FromMinutes(5));
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        // The end of its input is its word to stop, children first.
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException(string.Join('\n', _said)));
            return;
        }

        _said.Add(line);
        if (line.Contains(Address, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    private static string Metadata(string key) =>
        typeof(LocalProcess)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == key)
            .Value!;

    private static string Text(int port) => port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
