using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatCoach.Benchmarks.Servers;

/// <summary>A server in a process of its own: where it listens, what it has used, and its end.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Since the process was asked for.</summary>
    public Stopwatch Age { get; } = Stopwatch.StartNew();

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static ServerProcess Start(ProcessStartInfo start, IEnumerable<(string Name, string Value)> settings)
    {
        var port = FreePort();
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        start.Environment["ASPNETCORE_URLS"] = FormattableString.Invariant($"http://127.0.0.1:{port}");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        // What it logs is read, so that it never waits for a reader, and thrown away.
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return new ServerProcess(process, port);
    }

    /// <summary>Waits until it takes connections.</summary>
    public async Task ListensAsync()
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (!_process.HasExited && Age.Elapsed < Patience)
            {
                await Task.Delay(BetweenTries, TimeProvider.System);
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
