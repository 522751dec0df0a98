using System.Net;
using System.Net.Sockets;

namespace ChatCoach.AppHost.Run;

/// <summary>The table service of Azurite, on a port of the loopback interface.</summary>
internal static class Azurite
{
    // The well-known account of the emulator: public, the same on every machine, and worth nothing elsewhere.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    public static string ConnectionString(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"TableEndpoint=http://127.0.0.1:{port}/{Account};";

    public static ChildCommand Command(DataFolder data, int port, bool inMemory) =>
        new(
            "Azurite",
            data.Path,
            [
                "node",
                Path.Combine(Workspace.Modules, "azurite", "dist", "src", "table", "main.js"),
                "--silent",
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--tableHost",
                "127.0.0.1",
                "--tablePort",
                $"{port}",
                .. Persistence(data, inMemory),
            ]
        );

    private static IEnumerable<string> Persistence(DataFolder data, bool inMemory) =>
        inMemory ? ["--inMemoryPersistence"] : ["--location", data.Tables];

    public static async Task WaitAsync(int port, Task<int> exit, TimeProvider clock, CancellationToken stop)
    {
        var since = clock.GetTimestamp();
        while (!await AnswersAsync(port, stop))
        {
            if (exit.IsCompleted || clock.GetElapsedTime(since) > Patience)
            {
                throw new RunException("Azurite did not start.");
            }

            await Task.Delay(Beat, clock, stop);
        }
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
