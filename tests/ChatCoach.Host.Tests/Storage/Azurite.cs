using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatCoach.Host.Tests.Storage;

/// <summary>A table emulator of our own on a free port, in memory, gone with the tests.</summary>
internal sealed class Azurite : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private Azurite(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <param name="folder">Where its npm package is installed.</param>
    /// <param name="accounts">Name and key of each account, as Azurite reads them from its environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Azurite> StartAsync(string folder, string accounts, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            ArgumentList =
            {
                "node_modules/azurite/dist/src/table/main.js",
                "--silent",
                "--inMemoryPersistence",
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--tableHost",
                "127.0.0.1",
                "--tablePort",
                FormattableString.Invariant($"{port}"),
            },
            Environment = { ["AZURITE_ACCOUNTS"] = accounts },
        };
        var azurite = new Azurite(Process.Start(start)!, port);
        try
        {
            await azurite.WaitAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            azurite.Dispose();
            throw;
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

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
                return;
            }
            catch (SocketException) when (!_process.HasExited && waited.Elapsed < Patience)
            {
                await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
